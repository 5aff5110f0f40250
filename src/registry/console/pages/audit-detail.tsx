import { useText } from '../../../ui/text-context';
import type { AuditEntry } from '../api/audit';
import { useWords } from '../words';
import { auditLabel } from './audit-labels';
import { auditValue } from './audit-values';

/** What an entry of the audit holds besides who, what and when. What has no words here is shown as the registry stored it. */
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
        <dt key={`${name} name`}>{auditLabel(act, name, w) ?? <code>{name}</code>}</dt>,
        <dd key={`${name} value`} class="verbatim">
          {auditValue(name, value, { w, t, names }) ?? <code class="break">{JSON.stringify(value)}</code>}
        </dd>,
      ])}
      <dt>SHA-256</dt>
      <dd>
        <code class="break">{hash}</code>
      </dd>
    </dl>
  );
}
