import * as v from 'valibot';
import { useId, useState } from 'preact/hooks';
import { FactList } from '../../../ui/fact-list';
import { useText } from '../../../ui/text-context';
import { timeText } from '../dates';
import { FailureNotice } from '../parts/notice';
import { Section } from '../parts/page';
import { useAct } from '../use-act';
import { ClaimSchema } from './api';
import type { ClaimProps } from './claim-view';
import { usePublicWords } from './words';
import { fileName } from './file-name';

/** The merchant's files: what is there, and one more. */
export function Evidence({ claim, path, ask, onChange }: ClaimProps) {
  const p = usePublicWords();
  const { locale } = useText();
  const id = useId();
  const act = useAct();
  const [sent, setSent] = useState<string | null>(null);
  const may = claim.can.includes('add-evidence');
  if (!may && claim.evidence.length === 0) return null;
  const send = (file: File) =>
    act.run(async () => {
      setSent(null);
      const query = { name: fileName(file.name) };
      await ask(v.object({ seq: v.number() }), { method: 'POST', path: `${path}/evidence`, query, bytes: file });
      setSent(file.name);
      onChange(await ask(ClaimSchema, { path }));
    });
  return (
    <Section title={p('evidence.title')}>
      <p class="soft">{p('evidence.hint')}</p>
      {claim.evidence.length === 0 ? (
        <p class="soft">{p('evidence.none')}</p>
      ) : (
        <FactList facts={claim.evidence.map(({ name, at }) => ({ label: timeText(locale, at), text: name }))} />
      )}
      <FailureNotice failure={act.failure} />
      <p role="status">{sent && p('evidence.sent', { name: sent })}</p>
      {may && (
        <div>
          <input
            id={id}
            type="file"
            name="evidence"
            class="unseen"
            accept="image/png,image/jpeg,image/webp,application/pdf"
            disabled={act.busy}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) void send(file).then(() => (currentTarget.value = ''));
            }}
          />
          <label class="button button-link" for={id}>
            {p('evidence.choose')}
          </label>
        </div>
      )}
    </Section>
  );
}
