import { Select, TextArea } from '../../../ui/field';
import type { Locale } from '../../../ui/i18n/translate';
import { CaseFileSchema, type CaseFile } from '../api/cases';
import { timeText } from '../dates';
import { hostOf } from '../parts/case-table';
import { Form } from '../parts/form';
import { LanguageChoice } from '../parts/language-choice';
import { Section } from '../parts/page';
import { useSession } from '../session';
import { useAct } from '../use-act';
import { useDraft } from '../use-draft';
import { useSendKey } from '../use-send-key';
import { useWords, wordsFor } from '../words';

const PARTIES = ['complainant', 'merchant'] as const;
const TEMPLATES = ['ask-evidence', 'ask-details', 'accepted', 'ask-reply', 'decided'] as const;
/** Of a case that the registry opened itself: those to its merchant. */
const OWN_TEMPLATES = ['ask-reply', 'decided'] as const;
const MAX_LENGTH = 5000;

/** What was written to and by both parties, and a new message to one of them. */
export function CaseMessages({ file, onChanged }: { file: CaseFile; onChanged: (file: CaseFile) => void }) {
  const w = useWords();
  const { may } = useSession();
  const { messages, can } = file;
  return (
    <Section title={w('messages.title')}>
      {messages.length === 0 && <p class="soft">{w('messages.none')}</p>}
      <ol class="history">
        {messages.map(({ at, by, party, text }, index) => (
          <li key={`${index} ${at}`}>
            <span class="small soft">
              {w('messages.from-to', {
                from: w(`party.${by}`),
                to: w(`party.${by === 'handler' ? party : 'handler'}`),
              })}{' '}
              · {timeText(w.locale, at)}
            </span>
            <p class="verbatim">{text}</p>
          </li>
        ))}
      </ol>
      {can.includes('message') && may('intake') && <NewMessage file={file} onChanged={onChanged} />}
    </Section>
  );
}

function NewMessage({
  file: { id, kind, byRegistry, complaint },
  onChanged,
}: {
  file: CaseFile;
  onChanged: (file: CaseFile) => void;
}) {
  const w = useWords();
  const { ask, say } = useSession();
  const { busy, failure, run } = useAct();
  const { keyFor, taken } = useSendKey();
  // Of an objection to a feed's entry, and of what the registry found itself, nobody complained.
  const parties = kind === 'objection' || byRegistry ? (['merchant'] as const) : PARTIES;
  const templates: readonly (typeof TEMPLATES)[number][] = byRegistry ? OWN_TEMPLATES : TEMPLATES;
  const empty: { to: string; text: string; language: Locale } = {
    to: parties[0],
    text: '',
    language: complaint.language,
  };
  const [draft, setDraft, clear] = useDraft(`message:${id}`, empty);
  const fill = (template: string) => {
    const known = templates.find((one) => one === template);
    if (!known) return;
    const params = { id: String(id), name: complaint.against.name ?? hostOf(complaint.against.url) };
    const key = byRegistry && known === 'ask-reply' ? 'template.ask-reply-registry' : (`template.${known}` as const);
    setDraft({ ...draft, text: wordsFor(draft.language)(key, params) });
  };
  const send = () =>
    run(async () => {
      const json = { to: draft.to, text: draft.text };
      const path = `/v1/cases/${id}/messages`;
      const next = await ask(CaseFileSchema, { method: 'POST', path, json, key: keyFor(json) });
      taken();
      clear();
      say(w('messages.sent'));
      onChanged(next);
    });
  return (
    <Form
      label={w('messages.new')}
      submit={w('messages.send')}
      kind="outline"
      busy={busy}
      failure={failure}
      own={{ invalid: 'problem.fields' }}
      onSubmit={() => void send()}
    >
      <div class="side-by-side">
        <Select
          name="to"
          label={w('messages.to')}
          value={draft.to}
          onChange={(to) => setDraft({ ...draft, to })}
          choices={parties.map((value) => ({ value, label: w(`party.${value}`) }))}
        />
        <LanguageChoice language={draft.language} onChange={(language) => setDraft({ ...draft, language })} />
        <Select
          name="template"
          label={w('messages.template')}
          value=""
          onChange={fill}
          choices={templates.map((value) => ({ value, label: w(`template-name.${value}`) }))}
          optional
        />
      </div>
      <TextArea
        name="text"
        label={w('messages.text')}
        value={draft.text}
        onChange={(text) => setDraft({ ...draft, text })}
        maxLength={MAX_LENGTH}
      />
    </Form>
  );
}
