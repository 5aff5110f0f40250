import { parseArgs } from 'node:util';

/** One benchmark's figure: a ratio against something measured side by side in the same run, and the goal it is held to. */
export interface Figure {
  what: string;
  value: number;
  unit: 'x' | '%' | 'µs' | 'ms' | 's' | 'kB' | 'MB' | 'wrong';
  /** The most it should be; null where there is only something to watch. */
  goal: number | null;
  detail: string;
}

const BENCHES: Record<string, () => Promise<{ run(): Promise<Figure[]> }>> = {
  'cold-verdict': () => import('./cold-verdict'),
  'content-script': () => import('./content-script'),
  detectors: () => import('./detectors'),
  'exact-answers': () => import('./exact-answers'),
  'import-publish': () => import('./import-publish'),
  list: () => import('./list'),
  'list-browser': () => import('./list-browser'),
  'look-alikes': () => import('./look-alikes'),
  popup: () => import('./popup'),
  reviews: () => import('./reviews'),
  'rate-merchants': () => import('./rate-merchants'),
  veil: () => import('./veil'),
  'whole-list': () => import('./whole-list'),
};

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
const figures: (Figure & { bench: string })[] = [];
for (const bench of names) {
  const load = BENCHES[bench];
  if (!load) {
    process.stderr.write(`bench: no benchmark "${bench}"; there are: ${Object.keys(BENCHES).join(', ')}\n`);
    process.exit(2);
  }
  for (const figure of await (await load()).run()) figures.push({ bench, ...figure });
}
if (values.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
else
  for (const { bench, what, value, unit, goal, detail } of figures)
    process.stdout.write(
      `${bench}: ${what}: ${value}${unit === 'x' ? ' x' : ` ${unit}`}${goal === null ? '' : ` (goal <= ${goal})`} - ${detail}\n`,
    );
process.exit(0);
