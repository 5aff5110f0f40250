import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openRegistry, type OpenOptions } from './open-registry';
import { clocksHourly } from './cases/clocks-hourly';
import type { DataFolder } from './data-folder';
import { hourly } from './hourly';
import { makeDump } from './open-data/make-dump';

export interface RunningServer {
  url: string;
  data: DataFolder;
  close(): Promise<void>;
}

/** How long requests under way may take when the server is to stop. */
const GRACE_MS = 10_000;
/** Who does what nobody does. */
const CLOCK = { id: 'clock', name: '' };

/**
 * Serves a registry, and says in its folder where; a new one publishes an empty list first, so that clients have something to verify. Each
 * hour it does what time alone does to cases, and once a day it writes the open data.
 */
export async function startServer({
  host,
  port,
  ...options
}: OpenOptions & { host: string; port: number }): Promise<RunningServer> {
  const { app, deps, data, close } = await openRegistry(options);
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
    const clocks = clocksHourly(deps, app.log);
    const openData = hourly(
      (signal) => makeDump(deps, CLOCK, signal),
      (error) => app.log.error(error, 'The open data of today were not made; those of the days before stay.'),
    );
    const stop = async () => {
      await Promise.all([clocks.stop(), openData.stop()]);
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
