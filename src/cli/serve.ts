import { join } from 'node:path';
import { isIP } from 'node:net';
import * as v from 'valibot';
import { PublicUrlSchema } from '../registry/accounts/public-url';
import { loggerOf } from '../registry/logging';
import { startServer } from '../registry/server';
import { UsageError, type Command } from './command';

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

export const command: Command = {
  usage: [
    '[--port 8787] [--host 127.0.0.1] [--name NAME] [--public-url URL] [--log-level warn]',
    '',
    '  --port PORT        0: any free one',
    '  --host HOST        0.0.0.0 lets others in; put a web server with TLS in front',
    '  --name NAME        what the registry calls itself; counts when its folder is made',
    '  --public-url URL   where people reach it, https://registry.example; kept in the folder. People log in there and nowhere else',
    '  --log-level LEVEL  fatal, error, warn (default), info, debug, trace or silent; the log goes to standard error',
    '',
    'With DATABASE_URL in the environment it uses that PostgreSQL server instead of the embedded database.',
    'Ends on SIGINT and SIGTERM, after the requests under way.',
  ].join('\n'),
  options: {
    port: { type: 'string', default: '8787' },
    host: { type: 'string', default: '127.0.0.1' },
    name: { type: 'string' },
    'public-url': { type: 'string' },
    'log-level': { type: 'string', default: 'warn' },
  },
  async run({ values, dataDir, json, io }) {
    const { host, name, 'log-level': level } = values;
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageError(`--port is a number from 0 to 65535, not "${String(values.port)}"`);
    if (typeof host !== 'string' || (isIP(host) === 0 && !/^[a-z0-9.-]+$/i.test(host)))
      throw new UsageError('--host is an address or a host name');
    if (typeof level !== 'string' || !LEVELS.includes(level))
      throw new UsageError(`--log-level is one of ${LEVELS.join(', ')}`);
    const publicUrl = v.safeParse(v.optional(PublicUrlSchema), values['public-url']);
    if (!publicUrl.success) throw new UsageError(`--public-url: ${publicUrl.issues[0].message}`);
    const stopped = stopSignal();
    const server = await startServer({
      dataDir,
      host,
      port,
      databaseUrl: process.env.DATABASE_URL,
      name: typeof name === 'string' ? name : undefined,
      publicUrl: publicUrl.output,
      logger: loggerOf(level),
    });
    const { paths, registry } = server.data;
    if (json)
      io.out(JSON.stringify({ url: server.url, registry, lists: `${server.url}/v1/lists`, folder: paths.folder }));
    else {
      io.out(`${registry.name} (${registry.id}) serves at ${server.url}`);
      io.out(`  address      ${server.data.publicUrl.origin}`);
      io.out(`  list         ${server.url}/v1/lists`);
      io.out(`  root         ${join(paths.lists, 'root', '1.json')}`);
      io.out(`  keys         ${paths.keys}`);
      io.out(`  token        ${paths.token}`);
    }
    await stopped;
    await server.close();
    return 0;
  },
};

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
