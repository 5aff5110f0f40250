import { STAFF_ROLES, type StaffRole } from '../../../core/casework/roles';
import { CASE_STATES } from '../../../core/complaint';
import type { Translate } from '../../../ui/i18n/translate';
import { useText } from '../../../ui/text-context';
import type { AuditEntry } from '../api/audit';
import { useWords, type WordKey, type Words } from '../words';

/** Details that many acts have, in words; what is rarer is shown by the name that the registry stored it under. */
const LABELS: Readonly<Record<string, WordKey>> = {
  digest: 'audit-detail.digest',
  entries: 'publication.entries',
  added: 'publication.added',
  changed: 'publication.changed-entries',
  removed: 'publication.removed',
  reason: 'audit-detail.reason',
  roles: 'audit-detail.roles',
  before: 'audit-detail.before',
  after: 'audit-detail.after',
  from: 'audit-detail.from',
  to: 'audit-detail.to',
  note: 'audit-detail.note',
  name: 'audit-detail.name',
  cases: 'audit-detail.cases',
  invitationsWithdrawn: 'audit-detail.lapsed',
};
/** Moves of a case from one person to another, whose `from` and `to` are accounts, not states. */
const HANDED = new Set(['case.take', 'case.hand-over', 'case.give-back', 'case.let-go']);

/** What an entry of the audit holds besides who, what and when. */
export function AuditDetail({
  entry: { act, detail, hash },
  names,
}: {
  entry: AuditEntry;
  names: ReadonlyMap<string, string>;
}) {
  const w = useWords();
  const { t } = useText();
  return (
    <dl class="facts">
      {Object.entries(detail).map(([name, value]) => [
        <dt key={`${name} name`}>{labelOf(act, name, w) ?? <code>{name}</code>}</dt>,
        <dd key={`${name} value`} class="verbatim">
          {stateText(name, value, t) ?? valueText(value, names, w) ?? (
            <code class="break">{JSON.stringify(value)}</code>
          )}
        </dd>,
      ])}
      <dt>SHA-256</dt>
      <dd>
        <code class="break">{hash}</code>
      </dd>
    </dl>
  );
}

function labelOf(act: string, name: string, w: Words): string | undefined {
  if (HANDED.has(act) && name === 'from') return w('audit-detail.had');
  if (HANDED.has(act) && name === 'to') return w('audit-detail.has');
  // Of these it is the step after which the case was let go.
  if (HANDED.has(act) && name === 'after') return undefined;
  const key = Object.hasOwn(LABELS, name) ? LABELS[name] : undefined;
  return key && w(key);
}

/** The state that a step of a case led from or to. */
function stateText(name: string, value: unknown, t: Translate): string | undefined {
  const state = name === 'from' || name === 'to' ? CASE_STATES.find((one) => one === value) : undefined;
  return state && t(`state.${state}`);
}

/** A value in words, or undefined for what has none. A text may be anyone's, and stands as it is. */
function valueText(value: unknown, names: ReadonlyMap<string, string>, w: Words): string | undefined {
  if (value === null) return '–';
  if (typeof value === 'number') return new Intl.NumberFormat(w.locale).format(value);
  if (typeof value === 'string') return names.get(value) ?? value;
  if (!Array.isArray(value)) return undefined;
  if (value.every(isRole)) return value.map((role) => w(`role.${role}`)).join(w('separator')) || '–';
  return value.every((one) => typeof one === 'string' || typeof one === 'number')
    ? value.map(String).join(w('separator'))
    : undefined;
}

function isRole(value: unknown): value is StaffRole {
  return STAFF_ROLES.some((role) => role === value);
}
