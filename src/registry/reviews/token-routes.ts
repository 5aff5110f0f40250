import { createHash } from 'node:crypto';
import { blindedOf, modulusOf, monthStart, TOKEN_TYPE } from '../../core/panel-token';
import {
  DIRECTORY_PATH,
  TokenAskSchema,
  type TokenDirectory,
  TokenGivenSchema,
  TOKENS_PATH,
} from '../../core/panel-voice';
import { SignedActSchema } from '../../core/review-report';
import type { Deps } from '../deps';
import { Problem, refused } from '../problem';
import type { App } from '../schema-routes';
import { blindSign, tokenPassphrase } from './blind-sign';
import { refuseStale } from './fresh';
import { hourly } from './limit';
import { isGivenAt, panelKeys } from './panel-keys';
import { signedBy } from './signed-by';
import { SIGNED_EXAMPLES } from './signed-examples';
import { mayJudge, storeToken } from './token-repository';
import { volunteerOf } from './volunteer-repository';

const DIRECTORY_TYPE = 'application/private-token-issuer-directory';

/** Devices that reported are given one token a month, blinded, with which they judge under another key. */
export function tokenRoutes(app: App, deps: Deps): void {
  const { db, now, registry, receiptKey, complaintsPerHour } = deps;

  app.get(
    DIRECTORY_PATH,
    {
      schema: {
        summary: 'The keys of panel tokens, of this month and the next (RFC 9578 section 4).',
        produces: DIRECTORY_TYPE,
      },
    },
    async (_, reply) => {
      reply.header('cache-control', 'public, max-age=300').type(DIRECTORY_TYPE);
      const directory: TokenDirectory = {
        'issuer-request-uri': TOKENS_PATH,
        'token-keys': (await panelKeys(deps)).map(({ month, tokenKey }) => ({
          'token-type': TOKEN_TYPE,
          'token-key': Buffer.from(tokenKey).toString('base64url'),
          'not-before': monthStart(month) / 1000,
        })),
      };
      return reply.send(JSON.stringify(directory));
    },
  );

  app.post(
    TOKENS_PATH,
    {
      config: { rateLimit: hourly('panel-tokens', complaintsPerHour) },
      schema: {
        summary:
          'A blind signature for a token (RFC 9578 type 2), signed for by the key of a device: one for each month. The same request again gives the same.',
        body: SignedActSchema,
        examples: { example: SIGNED_EXAMPLES.token },
        response: { 200: TokenGivenSchema },
      },
    },
    async ({ body }) => {
      const { content, keyHash } = await signedBy(body, TokenAskSchema, registry.id);
      refuseStale(content.at, now());
      const { month } = content;
      const key = (await panelKeys(deps)).find((one) => one.month === month);
      if (!key || !isGivenAt(month, now().getTime()))
        throw refused('conflict', 'other-month', 'This month is not now, or the clock of the device is wrong.');
      const request = Buffer.from(content.request, 'base64url');
      const blinded = blindedOf(request, key.tokenKey);
      if (!blinded || Buffer.compare(blinded, modulusOf(key.tokenKey)!) >= 0)
        throw new Problem('invalid', 'This is no request for a token under the key of this month.');
      const who = await volunteerOf(db, keyHash, now());
      if (!(await mayJudge(db, who.id)))
        throw refused(
          'forbidden',
          'may-not-judge',
          'Whoever has reported reviews judges others’ reports: no report of this device counts yet, or panels found all that it reported genuine.',
        );
      const response = blindSign(blinded, key.privateKey, tokenPassphrase(receiptKey));
      const requestHash = createHash('sha256').update(request).digest();
      if (!(await storeToken(db, { volunteerId: who.id, month, requestHash })))
        throw refused('forbidden', 'token-given', 'This device was given its token for this month already.');
      return { response: Buffer.from(response).toString('base64url') };
    },
  );
}
