import { CASE_EVENTS } from '../../../core/casework/case-table';
import type { AuditEntry } from '../api/audit';
import { timeText } from '../dates';
import { Table } from '../parts/table';
import { hrefOf } from '../route';
import { useWords, type Words } from '../words';

/** What the audit notes, but for steps of cases. */
export const ACTS = [
  'publish',
  'import-feed',
  'case.new-link',
  'case.confirm-proof',
  'case.take',
  'case.hand-over',
  'case.give-back',
  'case.let-go',
  'take-cases-from',
  'complaint-quarantine.release',
  'complaint-quarantine.refuse',
  'log-in',
  'log-in-failed',
  'log-out',
  'end-session',
  'invite',
  'invite-to-reset',
  'withdraw-invitation',
  'accept-invitation',
  'reset-password',
  'change-password',
  'change-roles',
  'disable-account',
  'enable-account',
  'add-passkey',
  'remove-passkey',
  'save-evaluator',
  'withdraw-evaluator',
  'import-ratings',
  'demote-source',
  'restore-source',
  'open-data',
  'add-edge',
  'retract-edge',
  'set-identity-role',
  'propose-red-listing',
  'approve-red-listing',
  'withdraw-red-listing',
] as const;

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
      rows={entries.map(({ number, at, actor, actorName, act, subject, detail, hash }) => ({
        key: number,
        cells: [
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
            <dl class="facts">
              {Object.entries(detail).map(([name, value]) => [
                <dt key={`${name} name`}>{name}</dt>,
                <dd key={`${name} value`} class="verbatim">
                  {typeof value === 'string' ? value : JSON.stringify(value)}
                </dd>,
              ])}
              <dt>SHA-256</dt>
              <dd>
                <code class="break">{hash}</code>
              </dd>
            </dl>
          </details>,
        ],
      }))}
    />
  );
}

export function actText(act: string, w: Words): string {
  const step = CASE_EVENTS.find((one) => `case.${one}` === act);
  if (step) return w('audit.case-step', { step: w(`event.${step}`) });
  const known = ACTS.find((one) => one === act);
  return known ? w(`act.${known}`) : act;
}

function actorText(id: string, name: string, w: Words): string {
  if (id === 'nobody') return w('audit.nobody');
  if (id === 'clock') return w('audit.clock');
  return id === 'token' ? w('audit.token') : name;
}

function subjectText(subject: string, names: ReadonlyMap<string, string>, w: Words): string {
  const [kind, id = ''] = subject.split(':', 2);
  if (subject === 'account:unknown') return w('audit.unknown-account');
  if (kind === 'account') return w('audit.account', { name: names.get(id) ?? id });
  if (kind === 'case') return w('audit.case', { id });
  if (kind === 'list') return w('audit.list', { version: id });
  if (kind === 'invitation') return w('audit.invitation', { id: id.slice(0, 8) });
  return subject;
}
