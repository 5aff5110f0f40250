import { build, type Rolldown } from 'vite';

/** The code of a script that stands alone, for a page or a worker of Chromium. */
export async function bundled(entry: string): Promise<string> {
  const lib = { entry, formats: ['iife' as const], name: 'bench' };
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { lib, write: false, minify: false, target: 'chrome137' },
  });
  const [{ output }] = built as Rolldown.RolldownOutput[] & [Rolldown.RolldownOutput];
  return output[0].code;
}
