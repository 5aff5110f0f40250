import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { vi } from 'vitest';

export const BUCKET = 'lists';

/** What becomes of a request instead of its answer. */
type Fault = (request: IncomingMessage, response: ServerResponse) => void;

/** An object store on this machine, which the environment names to the SDK until `vi.unstubAllEnvs`. */
export async function startObjectServer() {
  const directory = mkdtempSync(join(tmpdir(), 'probity-objects-'));
  const configureBuckets = [{ name: BUCKET, configs: [] }];
  const store = new S3rver({ silent: true, directory, vhostBuckets: false, configureBuckets });
  await store.configureBuckets();
  const answer = store.callback();
  /** Requests of the publisher, `PUT manifest.json`; what anyone reads is not counted and does not fail. */
  const requests: string[] = [];
  let fault: { from: number | RegExp; how: Fault } | null = null;
  const server = createServer((request, response) => {
    if (request.headers.authorization === undefined) return answer(request, response);
    const one = `${request.method} ${new URL(request.url ?? '', 'http://store').pathname.split('/').at(-1)}`;
    requests.push(one);
    if (fault?.from instanceof RegExp && fault.from.test(one)) fault.from = 0;
    if (typeof fault?.from === 'number' && requests.length > fault.from) fault.how(request, response);
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const environment = {
    AWS_ENDPOINT_URL: url,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'S3RVER',
    AWS_SECRET_ACCESS_KEY: 'S3RVER',
    AWS_MAX_ATTEMPTS: '1',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
  const stubEnvironment = () => {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  };
  stubEnvironment();
  return {
    url,
    requests,
    stubEnvironment,
    /** From the `from`-th request on, counted from now, or from the first one like it. */
    failFrom(from: number | RegExp, how: Fault) {
      requests.length = 0;
      fault = { from, how };
    },
    heal() {
      requests.length = 0;
      fault = null;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export type ObjectServer = Awaited<ReturnType<typeof startObjectServer>>;
