import { useState } from 'preact/hooks';
import { AUDIT_ACTS } from '../../../core/audit-acts';
import { CASE_EVENTS } from '../../../core/casework/case-table';
import { Button } from '../../../ui/button';
import { Select, TextField } from '../../../ui/field';
import { hrefOf } from '../route';
import { useWords } from '../words';
import { actText } from './audit-table';

export interface AuditQuery {
  act: string;
  actor: string;
  subject: string;
}

interface AuditFilterProps {
  asked: AuditQuery;
  people: readonly { id: string; name: string }[];
}

/** Narrows the audit to one kind of act, one person, one thing. */
export function AuditFilter({ asked, people }: AuditFilterProps) {
  const w = useWords();
  const [typed, setTyped] = useState(asked);
  const acts = ['case', ...CASE_EVENTS.map((event) => `case.${event}`), ...AUDIT_ACTS];
  const actors = [
    ...people.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'token', label: w('audit.token') },
  ];
  return (
    <form
      class="filters"
      role="search"
      aria-label={w('audit.filter')}
      onSubmit={(event) => {
        event.preventDefault();
        location.hash = hrefOf(['audit'], { ...typed, subject: subjectOf(typed.subject) });
      }}
    >
      <Select
        name="act"
        label={w('audit.act')}
        value={typed.act}
        onChange={(act) => setTyped({ ...typed, act })}
        choices={acts.map((value) => ({ value, label: value === 'case' ? w('audit.any-step') : actText(value, w) }))}
        optional
      />
      <Select
        name="actor"
        label={w('audit.who')}
        value={typed.actor}
        onChange={(actor) => setTyped({ ...typed, actor })}
        choices={actors}
        optional
      />
      <TextField
        name="subject"
        label={w('audit.subject-or-case')}
        value={typed.subject}
        onChange={(subject) => setTyped({ ...typed, subject })}
        optional
      />
      <div class="row">
        <Button submit>{w('audit.show')}</Button>
        {(asked.act || asked.actor || asked.subject) && <a href={hrefOf(['audit'])}>{w('audit.all')}</a>}
      </div>
    </form>
  );
}

/** A number alone is a case's. */
function subjectOf(text: string): string {
  const wanted = text.trim();
  return /^#?\d+$/.test(wanted) ? `case:${wanted.replace('#', '')}` : wanted;
}
