import * as v from 'valibot';
import { PanelMonthSchema, TOKEN_BYTES, TOKEN_TYPE } from './panel-token';
import { SignedActSchema } from './review-report';

/** Where an issuer of tokens tells its keys (RFC 9578 section 4), and where one asks for a token here. */
export const DIRECTORY_PATH = '/.well-known/private-token-issuer-directory';
export const TOKENS_PATH = '/v1/panel-tokens';

const base64url = (length: number) =>
  v.pipe(v.string(), v.length(length), v.regex(/^[A-Za-z0-9_-]+$/, 'not base64url'));
/** How long so many bytes are as base64url. */
const characters = (bytes: number) => Math.ceil((bytes * 4) / 3);

export const TokenDirectorySchema = v.object({
  'issuer-request-uri': v.pipe(v.string(), v.maxLength(1000)),
  'token-keys': v.pipe(
    v.array(
      v.object({
        'token-type': v.pipe(v.number(), v.integer()),
        'token-key': v.pipe(v.string(), v.maxLength(4000)),
        /** Seconds since 1970. */
        'not-before': v.optional(v.pipe(v.number(), v.integer())),
      }),
    ),
    v.maxLength(20),
  ),
});
export type TokenDirectory = v.InferOutput<typeof TokenDirectorySchema>;

/** The keys of this kind in a directory, as they stand there (base64url). */
export function keysIn(directory: TokenDirectory): string[] {
  return directory['token-keys'].filter((one) => one['token-type'] === TOKEN_TYPE).map((one) => one['token-key']);
}

/** What a device signs to be given a token: one for each month, blinded, so that the registry can't know it again. */
export const TokenAskSchema = v.strictObject({
  registry: v.pipe(v.string(), v.maxLength(253)),
  at: v.pipe(v.string(), v.isoTimestamp()),
  month: PanelMonthSchema,
  /** A TokenRequest of RFC 9578, base64url. */
  request: base64url(characters(3 + 256)),
});
export type TokenAsk = v.InferOutput<typeof TokenAskSchema>;

/** The blind signature, base64url. */
export const TokenGivenSchema = v.object({ response: base64url(characters(256)) });

/** An act on panels: signed by a voice, which shows its token each time; or without one by a device, which may ask for its statistics. */
export const PanelActSchema = v.strictObject({
  ...SignedActSchema.entries,
  token: v.optional(base64url(characters(TOKEN_BYTES))),
});
