import { useId, useState } from 'preact/hooks';
import { MAX_DAYS, PROMISES, WITH_DAYS, type OnePromise, type Promised } from '../../../core/commitment';
import type { FiledCommitment } from '../../../core/merchant-file';
import { Problem, TextField } from '../../../ui/field';
import { useText } from '../../../ui/text-context';
import { Form } from '../parts/form';
import { useAct } from '../use-act';
import { usePublicWords } from './words';

interface PromiseFormProps {
  /** What is promised now: the new version begins with it. */
  before: FiledCommitment | null;
  sign: (json: { promises: OnePromise[]; signatory: string; accepts: true }) => Promise<void>;
}

/** Which promises, within how many days, and who signs. */
export function PromiseForm({ before, sign }: PromiseFormProps) {
  const p = usePublicWords();
  const { t } = useText();
  const id = useId();
  const act = useAct();
  const [days, setDays] = useState<Partial<Record<Promised, string>>>(() =>
    Object.fromEntries((before?.promises ?? []).map((one) => [one.promise, String(one.days ?? '')])),
  );
  const [signatory, setSignatory] = useState(before?.signatory ?? '');
  const [accepts, setAccepts] = useState(false);
  const [tried, setTried] = useState(false);
  const chosen = PROMISES.filter((promise) => days[promise] !== undefined);
  const isOff = (promise: Promised) => WITH_DAYS.has(promise) && !isDays(days[promise] ?? '');
  const isReady = chosen.length > 0 && !chosen.some(isOff) && signatory.trim().length >= 2 && accepts;
  const submit = () => {
    setTried(true);
    if (!isReady) return;
    const promises = chosen.map((promise) => ({
      promise,
      days: WITH_DAYS.has(promise) ? Number(days[promise]) : null,
    }));
    void act.run(async () => {
      await sign({ promises, signatory: signatory.trim(), accepts: true });
      setTried(false);
      setAccepts(false);
    });
  };
  return (
    <Form label={p('promise.title')} submit={p('promise.sign')} busy={act.busy} failure={act.failure} onSubmit={submit}>
      <fieldset class="stack-small" {...(tried && chosen.length === 0 ? { 'aria-describedby': `${id}-none` } : {})}>
        <legend>{p('promise.which')}</legend>
        {PROMISES.map((promise) => (
          <div key={promise} class="stack-small">
            <label class="tick">
              <input
                type="checkbox"
                name={promise}
                checked={days[promise] !== undefined}
                onChange={({ currentTarget: { checked } }) =>
                  setDays(({ [promise]: _before, ...others }) => (checked ? { ...others, [promise]: '' } : others))
                }
              />
              <span>{t(`promise-name.${promise}`)}</span>
            </label>
            {days[promise] !== undefined && WITH_DAYS.has(promise) && (
              <TextField
                name={`${promise}-days`}
                label={p('promise.days', { promise: t(`promise-name.${promise}`) })}
                value={days[promise] ?? ''}
                onChange={(text) => setDays((all) => ({ ...all, [promise]: text }))}
                problem={tried && isOff(promise) ? p('promise.days-wrong', { most: String(MAX_DAYS) }) : undefined}
              />
            )}
          </div>
        ))}
        {tried && chosen.length === 0 && <Problem id={`${id}-none`} text={p('promise.none-chosen')} />}
      </fieldset>
      <TextField
        name="signatory"
        label={p('promise.signatory')}
        hint={p('promise.signatory-hint')}
        value={signatory}
        onChange={setSignatory}
        problem={tried && signatory.trim().length < 2 ? p('promise.signatory-missing') : undefined}
      />
      <label class="tick">
        <input
          type="checkbox"
          name="accepts"
          checked={accepts}
          aria-invalid={tried && !accepts}
          {...(tried && !accepts ? { 'aria-describedby': `${id}-accepts` } : {})}
          onChange={({ currentTarget: { checked } }) => setAccepts(checked)}
        />
        <span>{p('promise.accepts')}</span>
      </label>
      {tried && !accepts && <Problem id={`${id}-accepts`} text={p('promise.accepts-missing')} />}
    </Form>
  );
}

function isDays(text: string): boolean {
  const days = Number(text);
  return /^\d{1,2}$/.test(text.trim()) && days >= 1 && days <= MAX_DAYS;
}
