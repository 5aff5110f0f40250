import type { Authority } from '../../core/handoff/authority';
import { openFields, type Matter, type Own } from '../../core/handoff/pack';
import { TextField } from '../../ui/field';
import { useText } from '../../ui/text-context';

interface OwnFieldsProps {
  office: Authority;
  matter: Matter;
  own: Own;
  onChange: (own: Own) => void;
}

/** What the office asks for and the complaint leaves open; kept nowhere but in this page while it is open. */
export function OwnFields({ office, matter, own, onChange }: OwnFieldsProps) {
  const { t } = useText();
  return (
    <div class="pairs">
      {openFields(office, matter).map((field) => (
        <TextField
          key={field}
          name={field}
          label={t(`handoff.field.${field}`)}
          value={own[field] ?? ''}
          onChange={(value) => onChange({ ...own, [field]: value })}
          optional={!office.needs.includes(field)}
        />
      ))}
    </div>
  );
}
