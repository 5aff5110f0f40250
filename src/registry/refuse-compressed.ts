import { Problem } from './problem';
import type { App } from './schema-routes';

/** Refuses bodies that are packed (`content-encoding`), before a byte of them is read: nothing here unpacks what a stranger has packed. */
export function refuseCompressed(app: App): void {
  app.addHook('onRequest', async ({ headers }, reply) => {
    const coding = headers['content-encoding'];
    if (coding === undefined || coding.trim().toLowerCase() === 'identity') return;
    reply.header('accept-encoding', 'identity');
    throw new Problem('unsupported-media-type', 'A body is taken as it is, not packed (content-encoding).');
  });
}
