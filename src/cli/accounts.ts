import * as v from 'valibot';
import {
  AccountSchema,
  AccountsSchema,
  InvitedSchema,
  InviteSchema,
  RolesSchema,
} from '../registry/accounts/account-views';
import { ROLES } from '../registry/accounts/roles';
import { UsageError, type Call, type Command } from './command';
import { connectRegistry, type RegistryClient } from './registry-client';
import { table } from './table';

export const command: Command = {
  usage: [
    '[list] | invite --role ROLE… [--for WHOM] | roles NAME --role ROLE… | reset NAME | disable NAME | enable NAME',
    '',
    '  list          who they are, and who is invited',
    '  invite        makes an invitation for one person, good for seven days; what is printed is to be given to nobody else',
    '    --role ROLE   intake, handler, approver, appeals, admin or auditor; again for more',
    '    --for WHOM    whom you mean, for the list and the audit',
    '  roles NAME    gives these roles and no others to whoever logs in by that name',
    '  reset NAME    makes an invitation to choose a new password; accepting it ends sessions and removes passkeys',
    '  disable NAME  closes the account at once; enable opens it again',
    '',
    'The first admin is invited here. The last one can be neither disabled nor lose the role.',
  ].join('\n'),
  options: { role: { type: 'string', multiple: true }, for: { type: 'string' } },
  async run(call) {
    const [act = 'list', name, ...rest] = call.positionals;
    const run = Object.hasOwn(ACTS, act) ? ACTS[act] : undefined;
    if (!run || rest.length > 0) throw new UsageError('say one of list, invite, roles, reset, disable, enable');
    const prepared = run(call, name);
    const registry = await connectRegistry(call.dataDir);
    try {
      return await prepared(registry);
    } finally {
      await registry.close();
    }
  },
};

type Act = (call: Call, name: string | undefined) => (registry: RegistryClient) => Promise<number>;

/** Each looks at how it is called first, before a database is opened. */
const ACTS: Record<string, Act> = {
  list({ io, json }) {
    return async (registry) => {
      const all = await registry.ask(AccountsSchema, { method: 'GET', path: '/v1/accounts' });
      if (json) io.out(JSON.stringify(all));
      else io.out(inWords(all));
      return 0;
    };
  },
  invite({ values, io, json }, name) {
    if (name !== undefined) throw new UsageError('whom you invite goes behind --for');
    const body = v.safeParse(InviteSchema, { note: values.for ?? 'not named', roles: rolesOf(values) });
    if (!body.success) throw new UsageError(`--for: ${body.issues[0].message}`);
    return async (registry) => {
      const path = '/v1/accounts/invitations';
      const invited = await registry.ask(InvitedSchema, { method: 'POST', path, json: body.output });
      sayInvited({ io, json }, invited);
      return 0;
    };
  },
  reset({ io, json }, name) {
    return async (registry) => {
      const id = await idOf(registry, name);
      sayInvited({ io, json }, await registry.ask(InvitedSchema, { method: 'POST', path: `/v1/accounts/${id}/reset` }));
      return 0;
    };
  },
  roles({ values, io, json }, name) {
    return changing(name, { io, json }, 'roles', { roles: rolesOf(values) });
  },
  disable({ io, json }, name) {
    return changing(name, { io, json }, 'disabled', { disabled: true });
  },
  enable({ io, json }, name) {
    return changing(name, { io, json }, 'disabled', { disabled: false });
  },
};

function changing(name: string | undefined, { io, json }: Pick<Call, 'io' | 'json'>, what: string, body: object) {
  return async (registry: RegistryClient) => {
    const path = `/v1/accounts/${await idOf(registry, name)}/${what}`;
    const account = await registry.ask(AccountSchema, { method: 'PUT', path, json: body });
    io.out(json ? JSON.stringify(account) : inWords({ accounts: [account], invitations: [] }));
    return 0;
  };
}

function rolesOf(values: Call['values']) {
  const roles = v.safeParse(RolesSchema, values.role ?? []);
  if (!roles.success) throw new UsageError(`--role is at least one of ${ROLES.join(', ')}`);
  return roles.output;
}

async function idOf(registry: RegistryClient, name: string | undefined): Promise<string> {
  if (name === undefined) throw new UsageError('name one account, by its login name');
  const { accounts } = await registry.ask(AccountsSchema, { method: 'GET', path: '/v1/accounts' });
  const found = accounts.find(({ loginName }) => loginName === name.toLowerCase());
  if (!found) throw new Error(`nobody logs in by the name "${name}"`);
  return found.id;
}

function sayInvited({ io, json }: Pick<Call, 'io' | 'json'>, invited: v.InferOutput<typeof InvitedSchema>): void {
  if (json) io.out(JSON.stringify(invited));
  else
    io.out(`${invited.url}\n  once, until ${invited.expiresAt.slice(0, 16).replace('T', ' ')} UTC; for whoever has it`);
}

function inWords({ accounts, invitations }: v.InferOutput<typeof AccountsSchema>): string {
  const rows = [
    ...accounts.map(({ loginName, name, roles, disabledAt }) => [
      loginName,
      name,
      roles.join(' '),
      disabledAt === null ? '' : `disabled ${disabledAt.slice(0, 10)}`,
    ]),
    ...invitations.map(({ note, roles, accountId, expiresAt }) => [
      '',
      note,
      roles.join(' '),
      `${accountId === null ? 'invited' : 'to reset'} until ${expiresAt.slice(0, 10)}`,
    ]),
  ];
  return rows.length === 0 ? 'nobody yet' : table(['login name', 'name', 'roles', ''], rows);
}
