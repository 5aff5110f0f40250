import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { passwordProblem } from '../../../src/registry/accounts/password-rules';
import { ROLES as REGISTRYS } from '../../../src/registry/accounts/roles';
import {
  AccountsSchema,
  InvitationSchema,
  InvitedSchema,
  PasskeysSchema,
  ROLES,
  SessionsSchema,
  WhoSchema,
} from '../../../src/registry/console/api/accounts';
import { AuditCheckSchema, AuditPageSchema } from '../../../src/registry/console/api/audit';
import { PreviewSchema } from '../../../src/registry/console/api/publication';
import { Refused, refusalOf } from '../../../src/registry/console/api/problem';
import { failureText, fieldText } from '../../../src/registry/console/failure-text';
import { wordsFor } from '../../../src/registry/console/words';
import { hire } from '../accounts/staff';
import { testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry();
}, 120_000);
afterAll(() => registry.close());

describe('what the console understands', () => {
  it('are the roles that the registry has', () => expect(ROLES).toEqual(REGISTRYS));

  it('is what the registry answers', async () => {
    const lin = await hire(registry, 'lin', ['admin', 'handler']);
    const answers: [v.GenericSchema, string][] = [
      [WhoSchema, '/v1/session'],
      [SessionsSchema, '/v1/sessions'],
      [PasskeysSchema, '/v1/passkeys'],
      [AccountsSchema, '/v1/accounts'],
      [AuditPageSchema, '/v1/audit'],
      [AuditCheckSchema, '/v1/audit/check'],
      [PreviewSchema, '/v1/lists/preview'],
    ];
    for (const [schema, url] of answers) {
      const answer = await lin.ask('GET', url);
      expect([url, v.safeParse(schema, answer.json()).issues]).toEqual([url, undefined]);
    }
    const invited = await lin.ask('POST', '/v1/accounts/invitations', { note: 'Wang', roles: ['intake'] });
    const { url } = v.parse(InvitedSchema, invited.json());
    const token = url.split('/').at(-1);
    const look = await registry.app.inject({
      method: 'POST',
      url: '/v1/accounts/invitations/look',
      headers: { origin: 'https://registry.example' },
      payload: { token },
    });
    expect(v.parse(InvitationSchema, look.json())).toMatchObject({ roles: ['intake'], loginName: null });
  });
});

const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');

describe('what went wrong, in words', () => {
  const zh = wordsFor('zh-CN');
  const en = wordsFor('en');
  const problem = (code: string, detail = 'It says why.', errors: object[] = []) => ({
    type: `urn:probity:problem:${code}`,
    title: '',
    status: 400,
    detail,
    errors,
  });

  it('is said in both languages, with what the registry says beside it in Chinese', () => {
    const refused = refusalOf(409, problem('conflict'), null);
    expect(failureText(refused, en)).toEqual({ text: 'It says why.', detail: null });
    expect(failureText(refused, zh)).toEqual({ text: zh('problem.conflict'), detail: 'It says why.' });
  });

  it('sends nobody to look for marked fields where none is marked', () => {
    const own = { invalid: 'problem.fields' } as const;
    const marked = new Refused('invalid', 'is missing', [{ field: 'reason', detail: 'is missing' }]);
    expect(failureText(marked, en, own).text).toBe(en('problem.fields'));
    expect(failureText(new Refused('invalid', 'this is too late.'), en, own).text).toBe('This is too late.');
    expect(failureText(new Refused('invalid'), en, own).text).toBe(en('problem.invalid'));
  });

  it.each([
    [
      { field: 'term', detail: 'Invalid', because: 'too-large', values: { most: 24 } },
      '不得大于 24。',
      'This must be 24 or less.',
    ],
    [
      { field: 'url', detail: 'not an http(s) address', because: 'no-address' },
      '这不是网址。',
      'This is not a web address.',
    ],
    [{ field: 'name', detail: 'is missing', because: 'missing' }, '请填写此项。', 'Fill this in.'],
  ])('says what is wrong with a field in words of its own: %j', (error, chinese, english) => {
    const refused = refusalOf(422, problem('invalid', 'x', [error]), null);
    expect([fieldText(refused, error.field, zh), fieldText(refused, error.field, en)]).toEqual([chinese, english]);
    // Where the page has no such field, all of it stands in one place.
    expect(plain(failureText(refused, zh).text)).toBe(`有的内容不符合要求。${error.field}：${chinese}`);
    expect(plain(failureText(refused, en).text)).toBe(`Some of this is not valid. ${error.field}: ${english}`);
  });

  it('says that a text is too long, whatever the page says of this field otherwise', () => {
    const refused = (because: string) =>
      refusalOf(422, problem('invalid', 'x', [{ field: 'reason', detail: 'x', because, values: { most: 500, least: 10 } }]), null); // prettier-ignore
    expect(fieldText(refused('too-long'), 'reason', zh, 'field.reason')).toBe('最多 500 个字符。');
    expect(fieldText(refused('too-short'), 'reason', zh, 'field.reason')).toBe(zh('field.reason'));
  });

  it('says what the record of a merchant speaks against, criterion by criterion', () => {
    const against = { field: 'criteria.grade', detail: 'its grade is B', because: 'against-record' };
    const refused = refusalOf(422, problem('invalid', 'x', [against]), null);
    expect(failureText(refused, zh).text).toContain('等级 AA 以上');
  });

  it('leaves what a newer registry finds in its own words', () => {
    const refused = refusalOf(422, problem('invalid', 'a: is blue', [{ field: 'a', detail: 'is blue', because: 'blue' }]), null); // prettier-ignore
    expect(fieldText(refused, 'a', zh)).toBe('Is blue');
    expect(failureText(refused, zh)).toEqual({ text: zh('problem.invalid'), detail: 'a: is blue' });
  });

  it('says how long to wait', () => {
    expect(failureText(refusalOf(429, problem('too-many'), '301'), en).text).toContain('Wait 6 minutes');
    expect(failureText(refusalOf(429, problem('too-many'), null), en).text).toContain('Wait 1 minute,');
  });

  it.each([
    [502, '<html>', 'internal'],
    [404, null, 'unreadable'],
    [418, { type: 'urn:probity:problem:of-tomorrow', detail: 'New.' }, 'unreadable'],
  ] as const)('of an answer %s %j that is no problem of ours is only that', (status, body, code) => {
    expect(failureText(refusalOf(status, body, null), en).text).toBe(en(`problem.${code}`));
  });

  it('never shows what an unknown error says', () =>
    expect(failureText(new Error('secret'), en).text).toBe(en('problem.internal')));

  it.each([['short'], ['x'.repeat(201)], ['abababababababab'], ['password12345'], ['my name is lin.wei']])(
    'has words of its own in Chinese for what is wrong with the password %j',
    (password) => {
      const detail = passwordProblem(password, ['lin.wei']);
      expect(detail).not.toBeNull();
      const refused = refusalOf(422, problem('invalid', '', [{ field: 'password', detail }]), null);
      expect(fieldText(refused, 'password', zh)).toMatch(/\p{Script=Han}/u);
      expect(fieldText(refused, 'loginName', zh)).toBeUndefined();
    },
  );
});
