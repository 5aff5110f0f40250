import { parseArgs } from 'node:util';
import { UsageError, type Command, type Io } from './command';
import { COMMANDS } from './commands';

const COMMON = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  data: { type: 'string', default: 'data' },
} as const;

/** Runs `probity ARGS`, and returns the exit code: errors become one line on `io.err`, never a stack trace. */
export async function runCommand(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(overview());
    return name === undefined ? 2 : 0;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) {
    io.err(`probity: no command "${name}". Try: probity --help`);
    return 2;
  }
  const { command } = await entry.load();
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: { ...COMMON, ...command.options },
      allowPositionals: true,
    });
    if (values.help) {
      io.out(help(name, entry.summary, command));
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

function overview(): string {
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`);
  return [
    'probity COMMAND [options]',
    '',
    ...lines,
    '',
    'Every command takes --help, --json (machine-readable) and --data DIR (default: data).',
  ].join('\n');
}

function help(name: string, summary: string, command: Command): string {
  return [
    `probity ${name} ${command.usage}`,
    '',
    summary,
    '',
    'Common options: --json, --data DIR (default: data), --help',
  ].join('\n');
}
