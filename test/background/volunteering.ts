import { generateKeyPairSync, privateDecrypt, constants } from 'node:crypto';
import { tokenKeyId, tokenKeyOf } from '../../src/core/panel-token';
import { DIRECTORY_PATH, TokenAskSchema, TOKENS_PATH } from '../../src/core/panel-voice';
import {
  SignedBatchSchema,
  VolunteerActSchema,
  type SignedBatch,
  type VolunteerAct,
} from '../../src/core/review-report';
import { signedBy } from '../../src/registry/reviews/signed-by';
import * as v from 'valibot';
import { filing, REGISTRY_ID, type Filing } from './filing';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const TOKEN_KEY = tokenKeyOf(Buffer.from(publicKey.export({ format: 'jwk' }).n!, 'base64url'));

export interface Volunteering extends Filing {
  /** The hash that the signed list names for the month of the test; null: none. */
  named: string | null;
  /** What the registry answers when it is asked for its keys, for a token, or by a voice. */
  directory: () => Response | Promise<Response>;
  tokens: (request: Uint8Array) => Response | Promise<Response>;
  panels: (act: VolunteerAct['act'], body: { key: string; token?: string }) => Response | Promise<Response>;
  /** Puts what the list names into the store. */
  nameKey(sha256?: string | null, month?: string): Promise<void>;
  /** Of what was asked on panels, in order. */
  acts(): Promise<VolunteerAct['act'][]>;
  /** Whose keys signed what, by path. */
  keysAt(path: string): string[];
}

export const signBlinded = (request: Uint8Array) =>
  privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, request.subarray(3));

/** A device with one registry that gives tokens and shows cases, as the test says. */
export async function volunteering(): Promise<Volunteering> {
  const on = (await filing()) as Volunteering;
  const hash = Buffer.from(tokenKeyId(TOKEN_KEY)).toString('hex');
  on.directory = () =>
    Response.json({
      'issuer-request-uri': TOKENS_PATH,
      'token-keys': [{ 'token-type': 2, 'token-key': Buffer.from(TOKEN_KEY).toString('base64url') }],
    });
  on.tokens = (request) => Response.json({ response: signBlinded(request).toString('base64url') });
  on.panels = () => Response.json({ handle: 'willow-heron-0417', cases: [] });
  on.nameKey = async (sha256 = hash, month = '2026-03') => {
    const list = { registryId: REGISTRY_ID, panelKeys: sha256 === null ? [] : [{ month, sha256 }] };
    await (await on.world.store()).put('lists', list as never);
  };
  const bodies = (path: string) =>
    on.requests.filter(({ url }) => url.endsWith(path)).map(({ body }) => body as SignedBatch & { token?: string });
  on.acts = () =>
    Promise.all(
      bodies('/v1/review-panels').map(async (body) => {
        const { content } = await signedBy(
          v.parse(v.object(SignedBatchSchema.entries), body),
          VolunteerActSchema,
          REGISTRY_ID,
        );
        return content.act;
      }),
    );
  on.keysAt = (path) => bodies(path).map(({ key }) => key);
  on.answer = async () => {
    const { url, body } = on.requests.at(-1)!;
    if (url.endsWith(DIRECTORY_PATH)) return await on.directory();
    if (url.endsWith(TOKENS_PATH)) {
      const { content } = await signedBy(body as SignedBatch, TokenAskSchema, REGISTRY_ID);
      return await on.tokens(Buffer.from(content.request, 'base64url'));
    }
    const { key, token, payload } = body as SignedBatch & { token?: string };
    return await on.panels((JSON.parse(payload) as VolunteerAct).act, { key, ...(token ? { token } : {}) });
  };
  await on.nameKey();
  return on;
}
