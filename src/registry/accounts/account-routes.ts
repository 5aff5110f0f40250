import * as v from 'valibot';
import type { Deps } from '../deps';
import type { App } from '../schema-routes';
import { acceptInvitation, openInvitation } from './accept-invitation';
import { ACCOUNT_EXAMPLES } from './account-examples';
import { listAccounts } from './account-repository';
import {
  AcceptSchema,
  AccountSchema,
  AccountsSchema,
  accountView,
  InvitationSchema,
  InvitedSchema,
  InviteSchema,
  RolesSchema,
  TokenBodySchema,
} from './account-views';
import { changeRoles, disableAccount, enableAccount, takeCasesFrom } from './change-account';
import { openInvitations } from './invitation-repository';
import { invite, inviteToReset, withdrawInvitation } from './invite';
import { ownPagesOnly } from './same-origin';
import type { Throttle } from './throttle';

const PathSchema = v.object({ id: v.pipe(v.string(), v.uuid()) });

/** Admins invite people, change what they may do, and close accounts; the invited accept. */
export function accountRoutes(app: App, deps: Deps, throttle: Throttle): void {
  const manage = { permission: 'manage-accounts' } as const;

  app.get(
    '/v1/accounts',
    {
      config: { permission: 'view-accounts' },
      schema: {
        summary: 'Who works for this registry, and who is invited.',
        security: 'handler',
        response: { 200: AccountsSchema },
      },
    },
    async () => ({
      accounts: (await listAccounts(deps.db)).map(accountView),
      invitations: (await openInvitations(deps.db, deps.now())).map(({ createdAt, expiresAt, ...rest }) => ({
        ...rest,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      })),
    }),
  );

  app.post(
    '/v1/accounts/invitations',
    {
      config: manage,
      schema: {
        summary: 'Invites someone, with these roles, for seven days. The token is shown here only.',
        security: 'handler',
        body: InviteSchema,
        examples: { example: ACCOUNT_EXAMPLES.invite },
        response: { 201: InvitedSchema },
      },
    },
    async ({ actor, body }, reply) => reply.code(201).send(await invite(deps, actor, body)),
  );

  app.delete(
    '/v1/accounts/invitations/:id',
    {
      config: manage,
      schema: { summary: 'Takes an invitation back.', security: 'handler', params: PathSchema },
    },
    async ({ actor, params }, reply) => {
      await withdrawInvitation(deps, actor, params.id);
      return reply.code(204).send();
    },
  );

  app.post(
    '/v1/accounts/:id/reset',
    {
      config: manage,
      schema: {
        summary:
          'Invites the owner of an account to choose a new password. Accepting ends sessions and removes passkeys.',
        security: 'handler',
        params: PathSchema,
        response: { 201: InvitedSchema },
      },
    },
    async ({ actor, params }, reply) => reply.code(201).send(await inviteToReset(deps, actor, params.id)),
  );

  app.put(
    '/v1/accounts/:id/roles',
    {
      config: manage,
      schema: {
        summary: 'Gives an account these roles and no others.',
        security: 'handler',
        params: PathSchema,
        body: v.strictObject({ roles: RolesSchema }),
        examples: { example: ACCOUNT_EXAMPLES.roles },
        response: { 200: AccountSchema },
      },
    },
    async ({ actor, params, body }) => accountView(await changeRoles(deps, actor, params.id, body.roles)),
  );

  app.put(
    '/v1/accounts/:id/disabled',
    {
      config: manage,
      schema: {
        summary: 'Closes an account, which ends its sessions, or opens it again.',
        security: 'handler',
        params: PathSchema,
        body: v.strictObject({ disabled: v.boolean() }),
        examples: { example: ACCOUNT_EXAMPLES.disabled },
        response: { 200: AccountSchema },
      },
    },
    async ({ actor, params, body }) =>
      accountView(await (body.disabled ? disableAccount : enableAccount)(deps, actor, params.id)),
  );

  app.post(
    '/v1/accounts/:id/cases',
    {
      config: manage,
      schema: {
        summary: 'Gives all cases of someone who is away back, so that nobody has them.',
        security: 'handler',
        params: PathSchema,
        response: { 200: v.object({ cases: v.array(v.number()) }) },
      },
    },
    async ({ actor, params }) => ({ cases: await takeCasesFrom(deps, actor, params.id) }),
  );

  const ofInvited = { onRequest: ownPagesOnly(deps.publicUrl) };

  app.post(
    '/v1/accounts/invitations/look',
    {
      ...ofInvited,
      schema: {
        summary: 'What an invitation is for.',
        body: TokenBodySchema,
        examples: { example: ACCOUNT_EXAMPLES.look },
        response: { 200: InvitationSchema },
      },
    },
    async (request, reply) => {
      await throttle(request, reply, null);
      const { roles, loginName, expiresAt } = await openInvitation(deps, request.body.token);
      return { roles, loginName, expiresAt: expiresAt.toISOString() };
    },
  );

  app.post(
    '/v1/accounts/invitations/accept',
    {
      ...ofInvited,
      schema: {
        summary: 'Makes an account by an invitation, or sets the password of one anew. Log in afterwards.',
        body: AcceptSchema,
        examples: { example: ACCOUNT_EXAMPLES.accept },
        response: { 201: AccountSchema },
      },
    },
    async (request, reply) => {
      await throttle(request, reply, null);
      return reply.code(201).send(accountView(await acceptInvitation(deps, request.body)));
    },
  );
}
