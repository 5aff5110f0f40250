import { clocksOf } from '../../core/casework/clocks';
import { kindOf } from '../../core/complaint';
import type { CaseMatter } from '../cases/case-repository';
import { historyOf } from '../cases/take-step';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import { attackedEn, attackedZh } from './attacked-words';
import { noticeEn, noticeZh } from './notice-words';

/** Where a merchant opens its claim. The token stands in the part that is never sent to a server, nor to the next page. */
export function claimLink(publicUrl: URL, token: string): string {
  return new URL(`/claims/#${token}`, publicUrl).href;
}

/**
 * The letter to a merchant, in both languages, for a handler to send. It may reach the wrong person, so it says what a complaint
 * is about and not what the complainant wrote: that stands behind the proof of control. It gives the time to reply as if it is sent on
 * the day of `now`; sent later, the merchant has longer. `byRegistry`: the registry opened the case itself.
 */
export function noticeFor(
  { registry, publicUrl, calendar }: Pick<Deps, 'registry' | 'publicUrl' | 'calendar'>,
  { file, complaint, events }: CaseMatter,
  token: string,
  { now, byRegistry }: { now: Date; byRegistry: boolean },
): { 'zh-CN': string; en: string } {
  const { content, receivedAt } = complaint;
  const kind = kindOf(content);
  if (kind === 'objection') throw new Problem('conflict', 'The merchant opened this case itself, and has its link.');
  // Against nobody known: whose page it is, is attacked.
  if (file.merchant === null) {
    const told = { registry: registry.name, case: file.id, page: content.against.url };
    return { 'zh-CN': attackedZh(told), en: attackedEn(told) };
  }
  const history = historyOf(events);
  const isSent = history.some(({ event }) => event === 'notify');
  const sending = { event: 'notify', at: now.getTime(), actorId: null } as const;
  const reply = clocksOf(isSent || file.outcome !== null ? history : [...history, sending], calendar).find(
    ({ clock }) => clock === 'reply',
  );
  const facts = {
    registry: registry.name,
    case: file.id,
    kind,
    byRegistry,
    category: file.category,
    stage: content.stage,
    shop: new URL(content.against.url).host,
    receivedAt,
    replyUntil: reply && reply.stoppedAt === null ? new Date(reply.dueAt) : null,
    decided: file.outcome !== null,
    link: claimLink(publicUrl, token),
    timeZone: calendar.timeZone,
  };
  return { 'zh-CN': noticeZh(facts), en: noticeEn(facts) };
}
