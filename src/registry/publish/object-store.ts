import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { ReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { headersOf } from './file-headers';
import { StoreError, type Content, type ListStore } from './list-store';
import type { ObjectAddress } from './object-address';
import { isMissing, whyRefused } from './object-store-errors';
import { sha256Hex } from './sha256';

const CONNECT_MS = 10_000;
/** No byte in either direction for so long: the connection is dead. */
const SILENCE_MS = 60_000;
const nothing = () => {};
const SILENT = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

/**
 * A list in an S3-compatible object store. Where it is and who asks comes from the SDK's own environment (AWS_ENDPOINT_URL_S3 or
 * AWS_ENDPOINT_URL, AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, a profile …).
 * https://docs.aws.amazon.com/sdkref/latest/guide/environment-variables.html
 */
export function openObjectStore({ bucket, prefix }: ObjectAddress): ListStore {
  const client = new S3Client({
    // Stores that are not AWS's seldom have a host name for each bucket.
    forcePathStyle: Boolean(process.env.AWS_ENDPOINT_URL_S3 || process.env.AWS_ENDPOINT_URL),
    // We send a SHA-256 ourselves. What the SDK would add is a checksum behind the body, which many stores do not know.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // It would tell standard error of each upload that breaks off, besides throwing.
    logger: SILENT,
    requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: SILENCE_MS },
  });
  const location = `s3://${bucket}/${prefix}`.replace(/\/$/, '');
  const at = (name: string) => ({ Bucket: bucket, Key: `${prefix}${name}` });
  const refuse = (what: string) => (error: unknown) => {
    throw new StoreError(`${what}: ${whyRefused(error, bucket)}`, { cause: error });
  };
  const unlessMissing = (what: string) => (error: unknown) => (isMissing(error) ? null : refuse(what)(error));

  return {
    location,
    async read(name) {
      const what = `${location}/${name} cannot be read`;
      const answer = await client.send(new GetObjectCommand(at(name))).catch(unlessMissing(what));
      return (await answer?.Body?.transformToByteArray().catch(refuse(what))) ?? null;
    },
    async length(name) {
      const what = `${location}/${name} cannot be looked at`;
      const answer = await client.send(new HeadObjectCommand(at(name))).catch(unlessMissing(what));
      return answer?.ContentLength ?? null;
    },
    async put(name, content) {
      const { contentType, cacheControl } = headersOf(name);
      const { body, bytes, sha256 } = await opened(content);
      const command = new PutObjectCommand({
        ...at(name),
        Body: body,
        ContentLength: bytes,
        // The store refuses what arrives as anything else.
        ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
        ContentType: contentType,
        CacheControl: cacheControl,
      });
      await sending(body, (abortSignal) => client.send(command, { abortSignal })).catch(
        refuse(`${location}/${name} cannot be put there`),
      );
    },
    async *names() {
      try {
        for await (const { Contents = [] } of paginateListObjectsV2(
          { client },
          { Bucket: bucket, Prefix: prefix, Delimiter: '/' },
        ))
          for (const { Key } of Contents) if (Key !== undefined) yield Key.slice(prefix.length);
      } catch (error) {
        refuse(`what is in ${location} cannot be listed`)(error);
      }
    },
    async remove(name) {
      await client.send(new DeleteObjectCommand(at(name))).catch(refuse(`${location}/${name} cannot be removed`));
    },
  };
}

/** A long file goes out as it is read, in bounded memory. */
async function opened(content: Content) {
  if (content instanceof Uint8Array) return { body: content, bytes: content.length, sha256: sha256Hex(content) };
  const file = await open(content.path);
  return { body: file.createReadStream(), bytes: content.bytes, sha256: content.sha256 };
}

/** Ends the request where the file cannot be read on, which the SDK would not notice, and the file where the request has ended. */
async function sending<T>(body: Uint8Array | ReadStream, send: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopped = new AbortController();
  if (body instanceof Uint8Array) return send(stopped.signal);
  let unreadable: unknown = null;
  body.on('error', (error) => {
    unreadable = error;
    stopped.abort();
  });
  try {
    return await send(stopped.signal);
  } catch (error) {
    throw unreadable ?? error;
  } finally {
    body.destroy();
  }
}
