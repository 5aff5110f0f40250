import { useState } from 'preact/hooks';
import { Refused } from '../../registry/console/api/problem';
import type { Role } from '../../registry/console/api/accounts';
import { Form } from '../../registry/console/parts/form';
import { LanguageChoice } from '../../registry/console/parts/language-choice';
import { LanguageSwitch } from '../../registry/console/parts/language-switch';
import { ReasonField } from '../../registry/console/parts/reason-field';
import { RoleChoice } from '../../registry/console/parts/role-choice';
import { RoleList } from '../../registry/console/parts/role-list';
import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';
import { galleryWords } from './words';

const nothing = () => undefined;
const WRONG = new Refused('invalid', 'The reason is missing.', [{ field: 'reason', detail: 'is missing' }]);

/** What a decision is written in, filled and refused; and who may do what. */
export function Forms() {
  const { locale } = useText();
  const words = galleryWords(locale);
  const [reason, setReason] = useState(words.filled);
  const [language, setLanguage] = useState(locale);
  const [roles, setRoles] = useState<Role[]>(['handler']);
  return (
    <>
      <Form
        label={words.forms}
        submit={words.button}
        busy={false}
        failure={null}
        onSubmit={nothing}
        actions={<Button>{words.choice}</Button>}
      >
        <LanguageChoice language={language} onChange={setLanguage} />
        <ReasonField value={reason} onChange={setReason} failure={null} />
        <RoleChoice roles={roles} onChange={setRoles} />
      </Form>
      <p>
        <RoleList roles={roles} /> <LanguageSwitch onSpeak={nothing} />
      </p>
      <Form label={words.problem} submit={words.busy} busy failure={null} onSubmit={nothing} kind="outline">
        <ReasonField value="" onChange={nothing} failure={WRONG} />
        <RoleChoice roles={[]} onChange={setRoles} problem={words.problem} />
      </Form>
    </>
  );
}
