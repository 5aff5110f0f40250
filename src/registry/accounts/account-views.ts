import * as v from 'valibot';
import type { AccountRow } from './account-repository';
import { PasswordSchema } from './password-rules';
import { permissionsOf, ROLES } from './roles';
import { TokenSchema } from './secret-token';

const time = v.pipe(v.string(), v.isoTimestamp());
const LoginNameSchema = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, 'has 3 to 40 of the letters a to z, digits, . _ and -'),
);
/** A name for people, on one line. */
export const NameSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(100),
  v.regex(/^[^\p{C}]*$/u, 'has invisible characters'),
);
export const RolesSchema = v.pipe(
  v.array(v.picklist(ROLES)),
  v.minLength(1, 'name at least one role'),
  v.maxLength(ROLES.length),
  v.transform((roles) => ROLES.filter((role) => roles.includes(role))),
);

export const InviteSchema = v.strictObject({
  /** Whom it is for, in the inviter's words. */
  note: NameSchema,
  roles: RolesSchema,
});
export type Invite = v.InferOutput<typeof InviteSchema>;

/** An invitation as its inviter gets it, once. */
export const InvitedSchema = v.object({
  id: v.string(),
  token: v.string(),
  /** Where it is accepted; the token stands behind the `#`, which browsers send to nobody. */
  url: v.string(),
  expiresAt: time,
});

export const TokenBodySchema = v.strictObject({ token: TokenSchema });

/** What an invitation is for: an account with these roles, or the password of an account anew. */
export const InvitationSchema = v.object({
  roles: v.array(v.picklist(ROLES)),
  loginName: v.nullable(v.string()),
  expiresAt: time,
});

export const AcceptSchema = v.strictObject({
  token: TokenSchema,
  password: PasswordSchema,
  /** Both for a new account only. */
  loginName: v.optional(LoginNameSchema),
  name: v.optional(NameSchema),
});
export type Accept = v.InferOutput<typeof AcceptSchema>;

export const AccountSchema = v.object({
  id: v.string(),
  loginName: v.string(),
  name: v.string(),
  roles: v.array(v.picklist(ROLES)),
  createdAt: time,
  disabledAt: v.nullable(time),
});

export const AccountsSchema = v.object({
  accounts: v.array(AccountSchema),
  /** Those that nobody has accepted yet; with an `accountId` they set that account's password anew. */
  invitations: v.array(
    v.object({
      id: v.string(),
      note: v.string(),
      roles: v.array(v.picklist(ROLES)),
      accountId: v.nullable(v.string()),
      createdAt: time,
      expiresAt: time,
    }),
  ),
});

/** Someone who logs in. Any text that no account can have as its name is one wrong name, '', and not refused earlier than another. */
export const LogInSchema = v.strictObject({
  loginName: v.pipe(
    v.string(),
    v.transform((text) => {
      const name = v.safeParse(LoginNameSchema, text);
      return name.success ? name.output : '';
    }),
  ),
  password: PasswordSchema,
});

/** Who is logged in, and what they may do. */
export const WhoSchema = v.object({
  id: v.string(),
  name: v.string(),
  roles: v.array(v.picklist(ROLES)),
  permissions: v.array(v.string()),
});

export function whoView({
  id,
  name,
  roles,
}: Pick<AccountRow, 'id' | 'name'> & { roles: readonly AccountRow['roles'][number][] }) {
  return { id, name, roles: [...roles], permissions: permissionsOf(roles) };
}

export function accountView({ id, loginName, name, roles, createdAt, disabledAt }: AccountRow) {
  return {
    id,
    loginName,
    name,
    roles,
    createdAt: createdAt.toISOString(),
    disabledAt: disabledAt?.toISOString() ?? null,
  };
}
