import { permissionsOf, ROLES, type Role } from '../../../src/registry/accounts/roles';

const DAY = 86_400_000;
export const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();

export type Language = 'zh-CN' | 'en';

export const NAMES = {
  'zh-CN': { lin: '林玮', wang: '王若楠', he: '何一舟', zhao: '赵明远' },
  en: { lin: 'Lin Wei', wang: 'Ruth Wang', he: 'Ibrahim Hale', zhao: 'Mary Zhao-Whitfield' },
};

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;

export function who(language: Language, roles: readonly Role[] = ROLES) {
  return { id: id(1), name: NAMES[language].lin, roles: [...roles], permissions: permissionsOf(roles) };
}

export function accounts(language: Language) {
  const { lin, wang, he, zhao } = NAMES[language];
  const row = (number: number, loginName: string, name: string, roles: Role[], disabledAt: string | null = null) => ({
    id: id(number),
    loginName,
    name,
    roles,
    createdAt: ago(200 - number),
    disabledAt,
  });
  return {
    accounts: [
      row(1, 'lin.wei', lin, ['handler', 'admin']),
      row(2, 'wang', wang, ['intake', 'handler']),
      row(3, 'he', he, ['approver', 'appeals']),
      row(4, 'zhao', zhao, ['auditor'], ago(3)),
    ],
    invitations: [
      { id: id(5), note: he, roles: ['approver'], accountId: id(3), createdAt: ago(1), expiresAt: ago(-6) },
      {
        id: id(6),
        note: language === 'en' ? 'A colleague from the harbour office' : '港区办公室的同事',
        roles: ['intake'],
        accountId: null,
        createdAt: ago(2),
        expiresAt: ago(-5),
      },
    ],
  };
}

export function sessions() {
  const agent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
  const other = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 15.4; rv:153.0) Gecko/20100101 Firefox/153.0';
  return {
    sessions: [
      { id: id(7), agent, startedAt: ago(0.2), seenAt: ago(0), isThis: true },
      { id: id(8), agent: other, startedAt: ago(0.4), seenAt: ago(0.02), isThis: false },
    ],
  };
}

export function passkeys(language: Language) {
  const name = language === 'en' ? 'Work laptop' : '工作电脑';
  return { passkeys: [{ id: 'cGFzc2tleQ', name, createdAt: ago(60), usedAt: ago(1) }] };
}

export function audit(language: Language) {
  const { lin, he } = NAMES[language];
  const row = (number: number, act: string, subject: string, detail: object, actorName = lin) => ({
    number,
    at: ago(1 - number / 1000),
    actor: actorName === '' ? 'nobody' : id(1),
    actorName,
    act,
    subject,
    detail,
    hash: String(number).repeat(64).slice(0, 64),
  });
  const roles = { before: ['handler'], after: ['handler', 'admin'], invitationsWithdrawn: 0 };
  return {
    entries: [
      row(48, 'publish', 'list:18', { digest: '4be0'.repeat(16), entries: 1204, added: 2, changed: 0, removed: 1 }),
      row(47, 'case.approve', 'case:41', { from: 'proposed', to: 'decided' }, he),
      row(46, 'change-roles', `account:${id(3)}`, roles),
      row(45, 'log-in-failed', 'account:unknown', { why: 'wrong name or password' }, ''),
      row(44, 'log-in', `account:${id(3)}`, { by: 'passkey', session: id(8), replaced: null }, he),
      row(39, 'case.refuse', 'case:38', { from: 'received', to: 'refused', ground: 'too-old' }),
      row(38, 'case.let-go', 'case:37', { from: id(3), because: 'had-a-part', after: 'approve' }, he),
      row(37, 'add-edge', 'edge:12', {
        a: 'domain:haitang-sale.example',
        b: 'uscc:91110108551385082Q',
        relation: 'same',
        kind: 'official-record',
      }),
      row(36, 'case.erase', 'case:20', {
        party: 'complainant',
        complaint: 1,
        messages: 3,
        submissions: 0,
        evidence: 2,
        others: 1,
        left: 0,
      }),
      row(35, 'demote-source', 'source:Rumours', { examined: 20, overturned: 15, errorRate: 0.75, weightLeft: 0 }),
      row(43, 'invite', `invitation:${id(6)}`, { note: 'A colleague', roles: ['intake'] }),
    ],
    next: 43,
  };
}

export const preview = {
  version: 18,
  digest: 'a'.repeat(64),
  entries: 120_334,
  changes: { added: 214, changed: 3, removed: 1 },
  files: [],
  refused: { count: 1, examples: [{ identifier: 'domain:myshopify.com', why: 'suffix' }] },
  examples: {
    added: ['domain:haitang-sale.example', 'taobao-seller:2616970884', 'domain:veldmark-outlet.example'],
    changed: [
      'uscc:91110108551385082Q',
      'domain:shuoji-outlet.example',
      'domain:another-shop-with-a-long-name.example',
    ],
    removed: ['domain:cleared-shop.example'],
  },
};
