import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../../ui/button';
import { Select } from '../../../../ui/field';
import { useText } from '../../../../ui/text-context';
import { ImportedRatingsSchema, RATING_FORMATS, type ImportedRatings } from '../../api/ratings';
import { Dialog } from '../../parts/dialog';
import { Form } from '../../parts/form';
import { useSession } from '../../session';
import { useAct } from '../../use-act';
import { useWords } from '../../words';

interface ImportRatingsProps {
  evaluator: string;
  onClose: () => void;
  onImported: () => void;
}

/** Takes over an evaluator's ratings from a file, and says which rows were not taken, and why. */
export function ImportRatings({ evaluator, onClose, onImported }: ImportRatingsProps) {
  const w = useWords();
  const { ask } = useSession();
  const { busy, failure, run, forget } = useAct();
  const input = useRef<HTMLInputElement>(null);
  const [format, setFormat] = useState<string>('csv');
  const [file, setFile] = useState<File | null>(null);
  const [lacksFile, setLacksFile] = useState(false);
  const [imported, setImported] = useState<ImportedRatings | null>(null);
  const title = w('sources.import-title', { name: evaluator });
  const send = () => {
    setLacksFile(file === null);
    if (file === null) return;
    void run(async () => {
      const query = { evaluator, format };
      const answer = await ask(ImportedRatingsSchema, { method: 'POST', path: '/v1/evaluators/ratings', query, bytes: file }); // prettier-ignore
      setImported(answer);
      onImported();
    });
  };
  if (imported)
    return (
      <Dialog title={title} onClose={onClose}>
        <Outcome imported={imported} />
        <div>
          <Button onClick={onClose}>{w('action.close')}</Button>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{w('sources.import-means')}</p>
      <Form
        label={title}
        submit={w('sources.import')}
        busy={busy}
        failure={failure}
        own={{ 'too-large': 'sources.too-large' }}
        onSubmit={send}
        actions={<Button onClick={onClose}>{w('action.cancel')}</Button>}
      >
        <Select
          name="format"
          label={w('sources.format')}
          value={format}
          onChange={setFormat}
          choices={RATING_FORMATS.map((value) => ({ value, label: w(`sources.format.${value}`) }))}
        />
        <input
          ref={input}
          type="file"
          hidden
          tabIndex={-1}
          aria-label={w('sources.choose-file')}
          onChange={({ currentTarget: { files } }) => {
            setFile(files?.[0] ?? null);
            setLacksFile(false);
            forget();
          }}
        />
        <div class="row" role="status">
          <Button small onClick={() => input.current?.click()}>
            {w('sources.choose-file')}
          </Button>
          <span class={lacksFile ? 'problem' : 'small soft break'}>
            {lacksFile ? w('sources.no-file') : (file?.name ?? '')}
          </span>
        </div>
      </Form>
    </Dialog>
  );
}

function Outcome({ imported: { taken, refused } }: { imported: ImportedRatings }) {
  const w = useWords();
  const { t } = useText();
  return (
    <div class="stack-small" role="status">
      <p>{w('sources.taken', { count: taken })}</p>
      {refused.count > 0 && (
        <>
          <p>{w('sources.refused', { count: refused.count })}</p>
          <ul class="stack-small small">
            {refused.examples.map(({ row, why, field }) => (
              <li key={row} class="break">
                {w('sources.row', { row: String(row) })}
                {t('sentence.gap')}
                {w(`refused-rating.${why}`, { field: field ?? '' })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
