import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDemo } from './open-demo';
import { walkHeadless } from './walk-headless';

const { values } = parseArgs({
  options: { data: { type: 'string', default: 'data' }, headless: { type: 'boolean', default: false } },
});
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const say = (line: string) => void process.stdout.write(`${line}\n`);

if (values.headless || !hasDisplay) {
  process.exitCode = await walkHeadless('demo-output', say);
} else {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort());
  await openDemo(resolve(values.data), stop.signal, say);
}
