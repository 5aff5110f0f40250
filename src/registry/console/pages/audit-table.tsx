import { AUDIT_ACTS } from '../../../core/audit-acts';
import { CASE_EVENTS } from '../../../core/casework/case-table';
import type { AuditEntry } from '../api/audit';
import { timeText } from '../dates';
import { Table } from '../parts/table';
import { hrefOf } from '../route';
import { useWords, type Words } from '../words';
import { AuditDetail } from './audit-detail';
import { subjectText } from './audit-subject';

/** Who is nobody of the registry's. */
const OTHERS = ['clock', 'complainant', 'merchant'] as const;

/** Entries of the audit. `names` tells accounts by their ids. */
export function AuditTable({ entries, names }: { entries: readonly AuditEntry[]; names: ReadonlyMap<string, string> }) {
  const w = useWords();
  return (
    <Table
      caption={w('audit.title')}
      columns={[
        w('audit.number'),
        w('audit.at'),
        w('audit.who'),
        w('audit.act'),
        w('audit.subject'),
        w('audit.detail'),
      ]}
      empty={w('audit.none')}
      rows={entries.map((entry) => {
        const { number, at, actor, actorName, act, subject } = entry;
        const cells = [
          String(number),
          <span key="at" class="nowrap">
            {timeText(w.locale, at)}
          </span>,
          actorText(actor, actorName, w),
          actText(act, w),
          <a key="subject" class="break" href={hrefOf(['audit'], { subject })}>
            {subjectText(subject, names, w)}
          </a>,
          <details key="detail">
            <summary>{w('audit.more')}</summary>
            <AuditDetail entry={entry} names={names} />
          </details>,
        ];
        return { key: number, cells };
      })}
    />
  );
}

export function actText(act: string, w: Words): string {
  const step = CASE_EVENTS.find((one) => `case.${one}` === act);
  if (step) return w('audit.case-step', { step: w(`event.${step}`) });
  const known = AUDIT_ACTS.find((one) => one === act);
  return known ? w(`act.${known}`) : act;
}

function actorText(id: string, name: string, w: Words): string {
  if (id === 'nobody') return w('audit.nobody');
  if (id === 'clock') return w('audit.clock');
  const other = OTHERS.find((one) => one === id);
  if (other) return w(`party.${other}`);
  return id === 'token' ? w('audit.token') : name;
}
