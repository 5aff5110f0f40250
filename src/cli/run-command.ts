import { parseArgs } from 'node:util';
import { UsageError, type Command, type Io } from './command';

/** Each command is loaded only when it is called, so that `--help` needs neither database nor page parser. */
const COMMANDS: Record<string, () => Promise<{ command: Command }>> = {
  serve: () => import('./serve'),
  import: () => import('./import'),
  publish: () => import('./publish'),
  dump: () => import('./dump'),
  subscribe: () => import('./subscribe'),
  keys: () => import('./keys'),
  verify: () => import('./verify'),
  lookup: () => import('./lookup'),
  detect: () => import('./detect'),
  judge: () => import('./judge'),
  reviews: () => import('./reviews'),
  panels: () => import('./panels'),
  rate: () => import('./rate'),
  evaluators: () => import('./evaluators'),
  graph: () => import('./graph'),
  accounts: () => import('./accounts'),
  cases: () => import('./cases'),
  decide: () => import('./decide'),
};

const COMMON = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  data: { type: 'string', default: 'data' },
} as const;

/** Runs `probity ARGS`, and returns the exit code: errors become one line on `io.err`, never a stack trace. */
export async function runCommand(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(await overview());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    io.err(`probity: no command "${name}". Try: probity --help`);
    return 2;
  }
  const { command } = await load();
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: { ...COMMON, ...command.options },
      allowPositionals: true,
    });
    if (values.help) {
      io.out(help(name, command));
      return 0;
    }
    return await command.run({ positionals, values, json: values.json === true, dataDir: String(values.data), io });
  } catch (error) {
    const isUsage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
    io.err(
      `probity ${name}: ${error instanceof Error ? error.message : String(error)}${isUsage ? `\nTry: probity ${name} --help` : ''}`,
    );
    return isUsage ? 2 : 1;
  }
}

async function overview(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(COMMANDS).map(async ([name, load]) => `  ${name.padEnd(9)} ${(await load()).command.summary}`),
  );
  return [
    'probity COMMAND [options]',
    '',
    ...lines,
    '',
    'Every command takes --help, --json (machine-readable) and --data DIR (default: data).',
  ].join('\n');
}

function help(name: string, command: Command): string {
  return [
    `probity ${name} ${command.usage}`,
    '',
    command.summary,
    '',
    'Common options: --json, --data DIR (default: data), --help',
  ].join('\n');
}
