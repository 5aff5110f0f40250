import type { App } from '../../../src/registry/schema-routes';
import type { Role } from '../../../src/registry/accounts/roles';
import type { TestRegistry } from '../test-registry';

export const ORIGIN = 'https://registry.example';
export const PASSWORD = 'nine lamps above the harbour';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What the registry's own pages send with a change. */
export const OWN_PAGE = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' };

export interface Person {
  id: string;
  loginName: string;
  cookie: string;
  /** Asks as the registry's own page does in this person's browser. */
  ask(method: Method, url: string, payload?: object): ReturnType<typeof ask>;
}

export function ask(app: App, method: Method, url: string, payload?: object, headers: Record<string, string> = {}) {
  return app.inject({ method, url, headers: { ...OWN_PAGE, ...headers }, ...(payload ? { payload } : {}) });
}

/** The token of a new invitation by whoever holds the registry's own. */
export async function invited({ app, asHandler }: TestRegistry, roles: readonly Role[]): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/v1/accounts/invitations',
    headers: asHandler,
    payload: { note: 'A new colleague', roles },
  });
  return answer.json().token;
}

/** Someone with these roles who has accepted an invitation and is logged in. */
export async function hire(registry: TestRegistry, loginName: string, roles: readonly Role[]): Promise<Person> {
  const token = await invited(registry, roles);
  const name = `Colleague ${loginName.toUpperCase()}`;
  const accepted = await ask(registry.app, 'POST', '/v1/accounts/invitations/accept', {
    token,
    loginName,
    name,
    password: PASSWORD,
  });
  if (accepted.statusCode !== 201) throw new Error(accepted.body);
  const answer = await logIn(registry, loginName);
  return person(registry, accepted.json().id, loginName, cookieOf(answer));
}

export function logIn({ app }: TestRegistry, loginName: string, password = PASSWORD, headers = {}) {
  return ask(app, 'POST', '/v1/session', { loginName, password }, headers);
}

export function person({ app }: TestRegistry, id: string, loginName: string, cookie: string): Person {
  return { id, loginName, cookie, ask: (method, url, payload) => ask(app, method, url, payload, { cookie }) };
}

/** `name=token` of the session that an answer begins; fails if it begins none. */
export function cookieOf(answer: { cookies: { name: string; value: string }[]; body: string }): string {
  const cookie = answer.cookies.find(({ name }) => name.includes('probity'));
  if (!cookie?.value) throw new Error(`No session: ${answer.body}`);
  return `${cookie.name}=${cookie.value}`;
}

/** The audit, oldest first, as `actor act subject`. */
export async function auditOf({ app, asHandler }: TestRegistry) {
  const { entries } = (await app.inject({ url: '/v1/audit', headers: asHandler })).json();
  return (entries as { act: string; actor: string; subject: string; detail: Record<string, unknown> }[]).toReversed();
}
