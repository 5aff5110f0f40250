import * as v from 'valibot';
import { DIRECTIONS } from '../core/review-report';
import { OpenedSchema, OpeningSchema } from '../registry/reviews/case-routes';
import { ClustersSchema } from '../registry/reviews/cluster-routes';
import { QuarantineActSchema, QuarantinedSchema } from '../registry/reviews/staff-routes';
import { TakeBackSchema, TakenBackSchema, VolunteersSchema } from '../registry/reviews/volunteer-routes';
import { UsageError, type Call, type Command } from './command';
import { connectRegistry, type RegistryClient } from './registry-client';
import { table } from './table';

export const command: Command = {
  summary: 'Shows what volunteers reported about reviews and what panels found, and opens cases for it.',
  usage: [
    '[list] | open PRODUCT --direction praise|attack --reason TEXT | admit PRODUCT | revert PRODUCT --reason TEXT |',
    '  volunteers | take-back HANDLE --reason TEXT',
    '',
    '  list            products with their reports, what panels decided, and whether a case can be opened',
    '  open PRODUCT    opens a case for what panels found; a decision on it makes the finding public',
    '    --direction   praise that may have been given for payment, or attack',
    '    --reason TEXT why you take it up, at least 10 characters',
    '  admit PRODUCT   lets in the reports that came in a burst and wait',
    '  revert PRODUCT  takes them back; their volunteers are told the reason',
    '  volunteers      who reported, how reliable they are, and how much of it nothing has borne out',
    '  take-back HANDLE  takes back all of one volunteer’s acts that nothing has borne out; they are told the reason',
  ].join('\n'),
  options: { direction: { type: 'string' }, reason: { type: 'string' } },
  async run(call) {
    const [act = 'list', product, ...rest] = call.positionals;
    const run = Object.hasOwn(ACTS, act) ? ACTS[act] : undefined;
    if (!run || rest.length > 0) throw new UsageError('say one of list, open, admit, revert, volunteers, take-back');
    const prepared = run(call, product);
    const registry = await connectRegistry(call.dataDir);
    try {
      return await prepared(registry);
    } finally {
      await registry.close();
    }
  },
};

const VOLUNTEERS = '/v1/review-volunteers';

type Act = (call: Call, product: string | undefined) => (registry: RegistryClient) => Promise<number>;

/** Each looks at how it is called first, before a database is opened. */
const ACTS: Record<string, Act> = {
  list({ io, json }) {
    return async (registry) => {
      const all = await registry.ask(ClustersSchema, { method: 'GET', path: '/v1/review-clusters' });
      io.out(json ? JSON.stringify(all) : inWords(all));
      return 0;
    };
  },
  open({ io, json, values: { direction, reason } }, product) {
    const body = v.safeParse(OpeningSchema, { product, direction, reason });
    if (!body.success)
      throw new UsageError(`name a product as list shows it, --direction ${DIRECTIONS.join(' or ')}, and a --reason`);
    return async (registry) => {
      const opened = await registry.ask(OpenedSchema, { method: 'POST', path: '/v1/review-cases', json: body.output });
      io.out(json ? JSON.stringify(opened) : `case ${opened.case}`);
      return 0;
    };
  },
  admit: (call, product) => quarantine(call, { act: 'admit', product }),
  revert: (call, product) => quarantine(call, { act: 'revert', product, reason: call.values.reason }),
  volunteers({ io, json }) {
    return async (registry) => {
      const all = await registry.ask(VolunteersSchema, { method: 'GET', path: VOLUNTEERS });
      io.out(json ? JSON.stringify(all) : volunteersInWords(all));
      return 0;
    };
  },
  'take-back'({ io, json, values: { reason } }, handle) {
    const body = v.safeParse(TakeBackSchema, { handle, reason });
    if (!body.success) throw new UsageError('name a volunteer as volunteers shows them, and a --reason');
    return async (registry) => {
      const taken = await registry.ask(TakenBackSchema, { method: 'POST', path: VOLUNTEERS, json: body.output });
      io.out(json ? JSON.stringify(taken) : `reports: ${taken.batches}, answers: ${taken.answers}`);
      return 0;
    };
  },
};

function quarantine({ io, json }: Call, said: object) {
  const body = v.safeParse(QuarantineActSchema, said);
  if (!body.success) throw new UsageError('name a product as list shows it, and to revert a --reason');
  return async (registry: RegistryClient) => {
    const path = '/v1/review-quarantine';
    const done = await registry.ask(QuarantinedSchema, { method: 'POST', path, json: body.output });
    io.out(json ? JSON.stringify(done) : `reports: ${done.batches}`);
    return 0;
  };
}

function inWords({ clusters }: v.InferOutput<typeof ClustersSchema>): string {
  if (clusters.length === 0) return 'nothing was reported yet';
  const rows = clusters.map(({ product, direction, volunteers, batches, quarantined, decided, case: id, not }) => [
    product,
    direction,
    `${batches} by ${volunteers}`,
    String(quarantined),
    `${decided.suspect}/${decided.genuine}/${decided.unsettled}`,
    id === null ? (not ?? 'can be opened') : String(id),
  ]);
  return table(['product', 'as', 'reports', 'waiting', 'suspect/genuine/neither', 'case'], rows);
}

function volunteersInWords({ volunteers, voices }: v.InferOutput<typeof VolunteersSchema>): string {
  if (volunteers.length + voices.length === 0) return 'nobody reported or judged anything yet';
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  const reporters = volunteers.map(({ handle, firstSeenAt, reliability, reports, waiting, unproven }) => [
    handle,
    firstSeenAt.slice(0, 10),
    percent(reliability),
    String(reports),
    String(waiting),
    String(unproven),
  ]);
  const judges = voices.map(({ handle, firstSeenAt, reliability, unproven }) => [
    handle,
    firstSeenAt.slice(0, 10),
    percent(reliability),
    String(unproven),
  ]);
  return [
    table(['volunteer', 'since', 'right', 'reports', 'waiting', 'not borne out'], reporters),
    ...(judges.length > 0 ? [table(['voice', 'since', 'right', 'answers, undecided'], judges)] : []),
  ].join('\n\n');
}
