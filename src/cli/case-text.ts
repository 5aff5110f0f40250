import type { CaseView } from '../registry/cases/case-views';
import { printable } from './table';

/** A case in full, for a terminal. */
export function caseText({
  id,
  state,
  outcome,
  category,
  openedAt,
  reason,
  decidedAt,
  complaint,
  events,
  listings,
}: CaseView): string {
  const { against } = complaint;
  const lines: [string, string | null | undefined][] = [
    [`case ${id}`, outcome === null ? state : `${state}: ${outcome}`],
    ['category', `${category}, ${complaint.stage}`],
    ['opened', openedAt],
    ['against', [against.name, against.url].filter((part) => part !== undefined).join(', ')],
    ...against.identifiers.map((one): [string, string] => [
      '',
      `${one.identifier}  ${one.evidence}${one.validity === 'doubtful' ? `, doubtful: ${one.reason ?? ''}` : ''}`,
    ]),
    ['facts', complaint.facts],
    ['asks for', complaint.remedy],
    ['order', complaint.orderNumber],
    ['contact', typeof complaint.contact === 'string' ? complaint.contact : undefined],
    ['decided', decidedAt],
    ['reason', reason],
    ...listings.map((one): [string, string] => [
      one.list === 'removed' ? 'cleared' : one.list,
      `${one.identifier}${one.expiresAt === null ? '' : ` until ${one.expiresAt.slice(0, 10)}`}`,
    ]),
    ...events.map((one): [string, string] => [one.at.slice(0, 19), `${one.event} (${one.actor})`]),
  ];
  return lines.flatMap(([label, text]) => (text ? [`${label.padEnd(20)} ${printable(text)}`] : [])).join('\n');
}
