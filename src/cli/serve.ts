import { join } from 'node:path';
import { isIP } from 'node:net';
import * as v from 'valibot';
import { OwnNamesSchema, type Names } from '../core/registry-name';
import { PublicUrlSchema } from '../registry/accounts/public-url';
import { loggerOf } from '../registry/logging';
import { startServer } from '../registry/server';
import { UsageError, type Command } from './command';

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

export const command: Command = {
  usage: [
    '[--port 8787] [--host 127.0.0.1] [--name NAME] [--name-in TAG=NAME]… [--public-url URL] [--log-level warn]',
    '',
    '  --port PORT        0: any free one',
    '  --host HOST        0.0.0.0 lets others in; put a web server with TLS in front',
    '  --name NAME        what the registry calls itself; counts when its folder is made',
    '  --name-in TAG=NAME what it calls itself in a language, zh-CN=城西登记处; counts likewise. Later: "names" in registry.json',
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
    'name-in': { type: 'string', multiple: true },
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
    const names = namesGiven(values['name-in']);
    const stopped = stopSignal();
    const server = await startServer({
      dataDir,
      host,
      port,
      databaseUrl: process.env.DATABASE_URL,
      name: typeof name === 'string' ? name : undefined,
      names,
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

function namesGiven(given: unknown): Names | undefined {
  const texts = [given].flat().filter((one) => typeof one === 'string');
  if (texts.length === 0) return undefined;
  const names = v.safeParse(OwnNamesSchema, Object.fromEntries(texts.map((text) => text.split(/=(.*)/s, 2))));
  if (!names.success)
    throw new UsageError(`--name-in is TAG=NAME, such as zh-CN=城西登记处: ${names.issues[0].message}`);
  return names.output;
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
