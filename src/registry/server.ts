import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openRegistry, type OpenOptions } from './open-registry';
import type { DataFolder } from './data-folder';

export interface RunningServer {
  url: string;
  data: DataFolder;
  close(): Promise<void>;
}

/** How long requests under way may take when the server is to stop. */
const GRACE_MS = 10_000;

/** Serves a registry, and says in its folder where; a new one publishes an empty list first, so that clients have something to verify. */
export async function startServer({
  host,
  port,
  ...options
}: OpenOptions & { host: string; port: number }): Promise<RunningServer> {
  const { app, data, close } = await openRegistry(options);
  try {
    if (!existsSync(join(data.paths.lists, 'manifest.json'))) {
      const answer = await app.inject({
        method: 'POST',
        url: '/v1/lists',
        headers: { authorization: `Bearer ${data.handlerToken}` },
      });
      if (answer.statusCode !== 201) throw new Error(`The first list can't be published: ${answer.body}`);
    }
    const url = await app.listen({ host, port });
    await writeFile(data.paths.server, `${JSON.stringify({ url, pid: process.pid })}\n`);
    const stop = async () => {
      const impatience = setTimeout(() => app.server.closeAllConnections(), GRACE_MS);
      await rm(data.paths.server, { force: true });
      await close().finally(() => clearTimeout(impatience));
    };
    return { url, data, close: stop };
  } catch (error) {
    await close();
    throw error;
  }
}
