import { useId, useState } from 'preact/hooks';
import { COMPLAINT_OUTCOMES, ENTRY_OUTCOMES, type Outcome } from '../../../core/complaint';
import { Button } from '../../../ui/button';
import { Problem, Select, TextArea, TextField } from '../../../ui/field';
import { translate } from '../../../ui/i18n/translate';
import { useText } from '../../../ui/text-context';
import { SteppedSchema, type CaseFile } from '../api/cases';
import { fieldText } from '../failure-text';
import { Dialog } from '../parts/dialog';
import { Form } from '../parts/form';
import { LanguageChoice } from '../parts/language-choice';
import { useSession } from '../session';
import { useAct } from '../use-act';
import { useDraft } from '../use-draft';
import { useWords, wordsFor } from '../words';
import { EvidenceName } from './evidence-name';
import { hasBlanks, proposalOf, type ProposalDraft } from './proposal-draft';
import { reasonsTemplate } from './reasons-template';

interface ProposeDialogProps {
  file: CaseFile;
  onTaken: (file: CaseFile) => void;
  onClose: () => void;
}

/** Writes a decision with its statement of reasons, for another person to approve. */
export function ProposeDialog({ file, onTaken, onClose }: ProposeDialogProps) {
  const w = useWords();
  const { t } = useText();
  const { ask, say } = useSession();
  const { id, complaint } = file;
  const empty: ProposalDraft = {
    outcome: '',
    reason: '',
    ground: '',
    evidence: [],
    term: '12',
    alsoList: '',
    clear: false,
    objection: '',
    language: complaint.language,
  };
  const [draft, setDraft, clear] = useDraft(`propose:${id}`, empty);
  const { busy, failure, run } = useAct();
  const objection = file.submissions.findLast(({ kind, answer }) => kind === 'objection' && answer === null);
  const evidenceId = useId();
  const [asksToFill, setAsksToFill] = useState(false);
  const lists = draft.outcome === 'upheld-unremedied';
  const outcomes: readonly Outcome[] = file.kind === 'objection' ? ENTRY_OUTCOMES : COMPLAINT_OUTCOMES;
  const outcome = outcomes.find((one) => one === draft.outcome);
  const field = (name: 'reason' | 'ground' | 'term' | 'alsoList' | 'objection') => ({
    name,
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  const fill = () => {
    if (!outcome) return;
    const words = wordsFor(draft.language);
    const params = { category: translate(draft.language, `category.${file.category}`) };
    setDraft({
      ...draft,
      reason: reasonsTemplate(file, outcome, draft.language),
      ground: words(`grounds.${outcome}`, params),
    });
  };
  const blanks = (name: 'reason' | 'ground') => asksToFill && hasBlanks(draft[name]) && w('propose.blanks');
  const propose = () => {
    const isUnfilled = hasBlanks(draft.reason) || hasBlanks(draft.ground);
    setAsksToFill(isUnfilled);
    if (!isUnfilled) void send();
  };
  const send = () =>
    run(async () => {
      const json = { event: 'propose', ...proposalOf(draft) };
      const stepped = await ask(SteppedSchema, { method: 'POST', path: `/v1/cases/${id}/steps`, json });
      clear();
      say(w('steps.taken', { step: w('step.propose') }));
      onTaken(stepped.case);
    });
  const evidenceProblem = fieldText(failure, 'evidence', w);
  return (
    <Dialog title={w('step.propose')} onClose={onClose}>
      <p class="soft">{w('propose.intro')}</p>
      <Form
        label={w('step.propose')}
        submit={w('propose.submit')}
        busy={busy}
        failure={failure}
        own={{ invalid: 'problem.fields' }}
        onSubmit={propose}
        actions={<Button onClick={onClose}>{w('propose.later')}</Button>}
      >
        <Select
          name="outcome"
          label={w('case.outcome')}
          value={draft.outcome}
          onChange={(value) => setDraft({ ...draft, outcome: value })}
          choices={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          problem={fieldText(failure, 'outcome', w, 'field.choose')}
        />
        <div class="side-by-side">
          <LanguageChoice language={draft.language} onChange={(language) => setDraft({ ...draft, language })} />
          {outcome && draft.reason === '' && draft.ground === '' && (
            <div class="bottom">
              <Button onClick={fill}>{w('propose.fill')}</Button>
            </div>
          )}
        </div>
        <TextArea
          {...field('reason')}
          label={w('statement.facts')}
          hint={w(
            file.byRegistry || file.kind === 'objection' ? 'propose.facts-hint-no-complainant' : 'propose.facts-hint',
          )}
          maxLength={20_000}
          rows={6}
          problem={blanks('reason') || fieldText(failure, 'reason', w, 'field.reason')}
        />
        <fieldset class="stack-small" {...(evidenceProblem ? { 'aria-describedby': evidenceId } : {})}>
          <legend>{w('statement.evidence')}</legend>
          {file.evidence.map(({ seq, kind, by, name }) => (
            <label key={seq} class="tick">
              <input
                type="checkbox"
                checked={draft.evidence.includes(seq)}
                onChange={({ currentTarget: { checked } }) =>
                  setDraft({
                    ...draft,
                    evidence: file.evidence
                      .map((one) => one.seq)
                      .filter((one) => (one === seq ? checked : draft.evidence.includes(one))),
                  })
                }
              />
              <span>
                {w('evidence.number', { number: String(seq) })}{' '}
                <EvidenceName piece={{ kind, by, name }} byRegistry={file.byRegistry} />
              </span>
            </label>
          ))}
          {evidenceProblem && <Problem id={evidenceId} text={evidenceProblem} />}
        </fieldset>
        <TextArea
          {...field('ground')}
          label={w('statement.ground')}
          hint={w('propose.ground-hint')}
          maxLength={5000}
          rows={3}
          problem={blanks('ground') || fieldText(failure, 'ground', w, 'field.missing')}
        />
        {objection && (
          <>
            <p class="small soft">{w('propose.objection-says')}</p>
            <blockquote class="quote verbatim">{objection.text}</blockquote>
            <TextArea
              {...field('objection')}
              label={w('statement.objection')}
              hint={w('propose.objection-hint')}
              maxLength={20_000}
              rows={3}
              problem={fieldText(failure, 'objection', w, 'field.reason')}
            />
          </>
        )}
        {lists && (
          <>
            <TextField
              {...field('term')}
              label={w('propose.term')}
              hint={w('propose.term-hint')}
              problem={fieldText(failure, 'term', w, 'propose.term-hint')}
            />
            <TextArea
              {...field('alsoList')}
              label={w('statement.also')}
              hint={w('propose.also-hint')}
              maxLength={5000}
              rows={2}
              optional
              problem={fieldText(failure, 'alsoList', w)}
            />
          </>
        )}
        {draft.outcome === 'entry-cleared' && <p>{w('propose.entry-cleared')}</p>}
        {draft.outcome === 'unfounded' && (
          <label class="tick">
            <input
              type="checkbox"
              checked={draft.clear}
              onChange={({ currentTarget: { checked } }) => setDraft({ ...draft, clear: checked })}
            />
            <span>{w('propose.clear')}</span>
          </label>
        )}
      </Form>
    </Dialog>
  );
}
