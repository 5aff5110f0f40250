import * as v from 'valibot';
import { DIRECTIONS } from '../core/review-report';
import { OpenedSchema, OpeningSchema } from '../registry/reviews/case-routes';
import { ClustersSchema, OneClusterSchema } from '../registry/reviews/cluster-routes';
import { QuarantineActSchema, QuarantinedSchema } from '../registry/reviews/staff-routes';
import { TakeBackSchema, TakenBackSchema, VolunteersSchema } from '../registry/reviews/volunteer-routes';
import { UsageError, type Call, type Command } from './command';
import { connectRegistry, type RegistryClient } from './registry-client';
import { listInWords, oneInWords, volunteersInWords } from './panels-text';

export const command: Command = {
  usage: [
    '[list] [--merchant ID] | show PRODUCT --direction praise|attack | open WHICH --direction praise|attack --reason TEXT |',
    '  admit WHICH | revert WHICH [--which waiting|admitted] --reason TEXT | volunteers | take-back HANDLE --reason TEXT',
    '',
    '  WHICH           a PRODUCT as list shows it, or --merchant ID for all goods of that merchant together',
    '  list            merchants and products with their reports, what panels decided, and whether a case can be opened',
    '  show PRODUCT    its reviews with what panels found, and the reports',
    '    --direction   praise that may have been given for payment, or attack',
    '  open WHICH      opens a case for what panels found; a decision on it makes the finding public',
    '    --reason TEXT why you take it up, at least 10 characters',
    '  admit WHICH     lets in the reports that came in a burst and wait',
    '  revert WHICH    takes them back; their volunteers are told the reason',
    '    --which       waiting (as it is without), or admitted: what was let in before',
    '  volunteers      who reported, how reliable they are, and how much of it nothing has borne out',
    '  take-back HANDLE  takes back all of one volunteer’s acts that nothing has borne out; they are told the reason',
  ].join('\n'),
  options: {
    direction: { type: 'string' },
    merchant: { type: 'string' },
    reason: { type: 'string' },
    which: { type: 'string' },
  },
  async run(call) {
    const [act = 'list', named, ...rest] = call.positionals;
    const run = Object.hasOwn(ACTS, act) ? ACTS[act] : undefined;
    if (!run || rest.length > 0)
      throw new UsageError('say one of list, show, open, admit, revert, volunteers, take-back');
    const prepared = run(call, named);
    const registry = await connectRegistry(call.dataDir);
    try {
      return await prepared(registry);
    } finally {
      await registry.close();
    }
  },
};

const VOLUNTEERS = '/v1/review-volunteers';

const WHICH = 'name a product as list shows it, or a --merchant';

/** What an act is about, as the registry is told: one of the two. */
const about = (product: unknown, merchant: unknown) => ({
  ...(product !== undefined && { product }),
  ...(merchant !== undefined && { merchant }),
});

type Act = (call: Call, product: string | undefined) => (registry: RegistryClient) => Promise<number>;

/** Each looks at how it is called first, before a database is opened. */
const ACTS: Record<string, Act> = {
  list({ io, json, values: { merchant } }) {
    const of = typeof merchant === 'string' ? `?${new URLSearchParams({ merchant })}` : '';
    return async (registry) => {
      const all = await registry.ask(ClustersSchema, { method: 'GET', path: `/v1/review-clusters${of}` });
      io.out(json ? JSON.stringify(all) : listInWords(all));
      return 0;
    };
  },
  show({ io, json, values: { direction } }, product) {
    const asked = v.safeParse(v.object({ product: v.string(), direction: v.picklist(DIRECTIONS) }), {
      product,
      direction,
    });
    if (!asked.success)
      throw new UsageError(`name a product as list shows it, and --direction ${DIRECTIONS.join(' or ')}`);
    return async (registry) => {
      const path = `/v1/review-clusters/one?${new URLSearchParams(asked.output)}`;
      const one = await registry.ask(OneClusterSchema, { method: 'GET', path });
      io.out(json ? JSON.stringify(one) : oneInWords(one));
      return 0;
    };
  },
  open({ io, json, values: { direction, merchant, reason } }, product) {
    const body = v.safeParse(OpeningSchema, { ...about(product, merchant), direction, reason });
    if (!body.success) throw new UsageError(`${WHICH}, --direction ${DIRECTIONS.join(' or ')}, and a --reason`);
    return async (registry) => {
      const opened = await registry.ask(OpenedSchema, { method: 'POST', path: '/v1/review-cases', json: body.output });
      io.out(json ? JSON.stringify(opened) : `case ${opened.case}`);
      return 0;
    };
  },
  admit: (call, product) => quarantine(call, { act: 'admit', ...about(product, call.values.merchant) }),
  revert(call, product) {
    const { merchant, reason, which } = call.values;
    return quarantine(call, { act: 'revert', ...about(product, merchant), reason, ...(which && { which }) });
  },
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
  if (!body.success) throw new UsageError(`${WHICH}, and to revert a --reason, and --which waiting or admitted`);
  return async (registry: RegistryClient) => {
    const path = '/v1/review-quarantine';
    const done = await registry.ask(QuarantinedSchema, { method: 'POST', path, json: body.output });
    io.out(json ? JSON.stringify(done) : `reports: ${done.batches}`);
    return 0;
  };
}
