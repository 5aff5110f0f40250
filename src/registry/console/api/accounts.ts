import * as v from 'valibot';

/** As in the registry's table of roles, src/registry/accounts/roles.ts; a test compares them. */
export const ROLES = ['intake', 'handler', 'approver', 'appeals', 'admin', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

export const time = v.pipe(v.string(), v.isoTimestamp());
const roles = v.array(v.picklist(ROLES));

/** Answers 204. */
export const NothingSchema = v.undefined();

/** Who is logged in, and what they may do. */
export const WhoSchema = v.object({
  id: v.string(),
  name: v.string(),
  roles,
  permissions: v.array(v.string()),
});
export type Who = v.InferOutput<typeof WhoSchema>;

export const AccountSchema = v.object({
  id: v.string(),
  loginName: v.string(),
  name: v.string(),
  roles,
  createdAt: time,
  disabledAt: v.nullable(time),
});
export type Account = v.InferOutput<typeof AccountSchema>;

const OpenInvitationSchema = v.object({
  id: v.string(),
  note: v.string(),
  roles,
  /** Of the account whose password is set anew; null: for a new account. */
  accountId: v.nullable(v.string()),
  createdAt: time,
  expiresAt: time,
});
export type OpenInvitation = v.InferOutput<typeof OpenInvitationSchema>;

export const AccountsSchema = v.object({
  accounts: v.array(AccountSchema),
  invitations: v.array(OpenInvitationSchema),
});

/** Of which cases of an account nobody has it now. */
export const CasesTakenSchema = v.object({ cases: v.array(v.number()) });

/** An invitation as its inviter gets it, once. */
export const InvitedSchema = v.object({ id: v.string(), url: v.string(), expiresAt: time });
export type Invited = v.InferOutput<typeof InvitedSchema>;

/** What an invitation is for. With a `loginName` it sets the password of that account anew. */
export const InvitationSchema = v.object({ roles, loginName: v.nullable(v.string()), expiresAt: time });
export type Invitation = v.InferOutput<typeof InvitationSchema>;

export const SessionsSchema = v.object({
  sessions: v.array(
    v.object({ id: v.string(), agent: v.string(), startedAt: time, seenAt: time, isThis: v.boolean() }),
  ),
});

export const PasskeysSchema = v.object({
  passkeys: v.array(v.object({ id: v.string(), name: v.string(), createdAt: time, usedAt: v.nullable(time) })),
});
