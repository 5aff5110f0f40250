import { useRef } from 'preact/hooks';
import { Button } from '../../../ui/button';
import { sizeText } from '../../../ui/i18n/size-text';
import { EvidenceSchema, type CaseFile } from '../api/cases';
import { timeText } from '../dates';
import { FailureNotice } from '../parts/notice';
import { Section } from '../parts/page';
import { useSession } from '../session';
import { useAct } from '../use-act';
import { useWords } from '../words';
import { EvidenceName } from './evidence-name';

const TAKEN = '.png,.jpg,.jpeg,.webp,.pdf';

/** The evidence of a case. Files come from anyone: they are saved, and never shown here. */
export function CaseEvidence({
  file: { id, byRegistry, evidence, can },
  onAdded,
}: {
  file: CaseFile;
  onAdded: () => void;
}) {
  const w = useWords();
  const { ask, say, who } = useSession();
  const { busy, failure, run } = useAct();
  const input = useRef<HTMLInputElement>(null);
  const maySave = who.roles.some((role) => role !== 'auditor' && role !== 'admin');
  const add = (file: File | undefined) =>
    file &&
    run(async () => {
      const query = { name: file.name.slice(0, 200) };
      await ask(EvidenceSchema, { method: 'POST', path: `/v1/cases/${id}/evidence`, query, bytes: file });
      say(w('evidence.added'));
      onAdded();
    });
  return (
    <Section title={w('evidence.title')}>
      {evidence.length === 0 && <p class="soft">{w('evidence.none')}</p>}
      <ul class="stack-small">
        {evidence.map(({ seq, kind, by, name, type, size, sha256, at }) => (
          <li key={seq}>
            <span class="strong">{w('evidence.number', { number: String(seq) })}</span>{' '}
            <EvidenceName piece={{ kind, by, name }} byRegistry={byRegistry} />{' '}
            {maySave && (
              <a href={`/v1/cases/${id}/evidence/${seq}`} download>
                {w('evidence.save')}
                <span class="unseen">{w('evidence.number', { number: String(seq) })}</span>
              </a>
            )}
            <span class="small soft under">
              {w(`party.${by}`)} · {timeText(w.locale, at)} · {kindOfFile(type)} · {sizeText(w.locale, size)}
            </span>
            <details>
              <summary class="small">SHA-256</summary>
              <code class="break small">{sha256}</code>
            </details>
          </li>
        ))}
      </ul>
      {can.includes('add-evidence') && (
        <>
          <FailureNotice failure={failure} own={{ 'unsupported-media-type': 'evidence.taken' }} />
          <input
            ref={input}
            type="file"
            accept={TAKEN}
            hidden
            tabIndex={-1}
            aria-label={w('evidence.add')}
            onChange={({ currentTarget }) => {
              void add(currentTarget.files?.[0]);
              currentTarget.value = '';
            }}
          />
          <div class="row">
            <Button small busy={busy} onClick={() => input.current?.click()}>
              {w('evidence.add')}
            </Button>
            <span class="small soft">{w('evidence.taken')}</span>
          </div>
        </>
      )}
    </Section>
  );
}

/** A media type by the name that people know: `image/png` as PNG. */
function kindOfFile(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1).toUpperCase();
}
