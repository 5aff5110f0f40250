import * as v from 'valibot';
import { EDGE_KINDS } from '../core/graph/edge';
import { GraphViewSchema, type GraphView } from '../registry/graph/graph-view';
import { UsageError, type Call, type Command } from './command';
import { importRecords, recordsAt } from './import-records';
import { connectRegistry, type RegistryClient } from './registry-client';
import { printable, table } from './table';

export const command: Command = {
  usage: `IDENTIFIER
       add A B --kind KIND --source TEXT [--not-same] [--at ISO] [--confidence C]
       revoke EDGE --reason TEXT
       import FILE|URL --format csv|json
  IDENTIFIER    scheme:value in any spelling, domain:EXAMPLE.com, uscc:…
  --kind        decision, proof-of-control, official-record or agreement-of-pages
  --source      where it is from, so that others can check it, at least 10 characters
  --not-same    that A and B are different merchants; without it, that they are one
  --at          when the evidence is of; default: now
  --confidence  0 to 1; default 1, and only from 0.9 on it carries a listing
  import        what an official register says: rows of a, b, source, date, confidence, each an edge of its own
  EDGE          its number, as it is shown; what is revoked stays in the history
Prints every edge of it (weak ones never carry a listing), and every other name of its merchant with the trail to it.`,
  options: {
    kind: { type: 'string' },
    source: { type: 'string' },
    'not-same': { type: 'boolean' },
    at: { type: 'string' },
    confidence: { type: 'string' },
    reason: { type: 'string' },
    format: { type: 'string' },
  },
  async run(call) {
    const { positionals, dataDir, json, io } = call;
    const [first, file, ...more] = positionals;
    if (first === 'import' && (file === undefined || more.length > 0))
      throw new UsageError('name one file or address to import');
    const records = first === 'import' ? await recordsAt(file ?? '', call.values.format, new Date()) : null;
    const ask = records ? null : asked(call);
    const registry = await connectRegistry(dataDir);
    try {
      if (records) return await importRecords(registry, records, { io, json });
      if (!ask) return 2;
      if (positionals[0] === 'revoke') {
        const { retracted } = await registry.ask(v.object({ retracted: v.number() }), ask);
        io.out(json ? JSON.stringify({ retracted }) : `edge ${retracted} is retracted`);
      } else {
        const view = await registry.ask(GraphViewSchema, ask);
        io.out(json ? JSON.stringify(view) : graphText(view));
      }
      return 0;
    } finally {
      await registry.close();
    }
  },
};

/** What is asked of the registry. Throws UsageError. */
function asked({ positionals, values }: Call): Parameters<RegistryClient['ask']>[1] {
  const [first, ...rest] = positionals;
  if (first === 'add') {
    const [a, b, ...more] = rest;
    if (a === undefined || b === undefined || more.length > 0) throw new UsageError('name two identifiers to join');
    const kind = EDGE_KINDS.find((one) => one === values.kind);
    if (kind === undefined) throw new UsageError(`--kind is one of ${EDGE_KINDS.join(', ')}`);
    if (values.source === undefined) throw new UsageError('say with --source where it is from');
    const { source, at, confidence } = values;
    const relation = values['not-same'] === true ? 'not-same' : 'same';
    const optional = { ...(at === undefined ? {} : { at }), ...(confidence === undefined ? {} : { confidence: Number(confidence) }) }; // prettier-ignore
    return { method: 'POST', path: '/v1/graph/edges', json: { a, b, relation, kind, source, ...optional } };
  }
  if (first === 'revoke') {
    const [edge, ...more] = rest;
    if (edge === undefined || more.length > 0 || !/^\d{1,15}$/.test(edge)) throw new UsageError('name one edge, by its number'); // prettier-ignore
    if (values.reason === undefined) throw new UsageError('say why with --reason');
    return { method: 'POST', path: `/v1/graph/edges/${edge}/retraction`, json: { reason: values.reason } };
  }
  if (first === undefined || rest.length > 0) throw new UsageError('name one identifier');
  return { method: 'GET', path: `/v1/graph?${new URLSearchParams({ identifier: first }).toString()}` };
}

function graphText({ identifier, role, edges, reached, contradiction }: GraphView): string {
  const rows = edges.map((edge) => [
    String(edge.id),
    edge.relation === 'same' ? '=' : '≠',
    edge.a === identifier ? edge.b : edge.a,
    edge.kind,
    edge.confidence.toFixed(2),
    edge.at.slice(0, 10),
    edge.retracted ? `retracted: ${edge.retracted.reason}` : edge.strong || edge.relation !== 'same' ? '' : 'weak',
    edge.source,
  ]);
  return [
    role === null ? identifier : `${identifier} (${role}: joins no other merchant)`,
    rows.length === 0 ? 'no edges' : table(['edge', '', 'other', 'kind', 'confidence', 'of', 'state', 'source'], rows),
    ...(contradiction
      ? [`${contradiction.join(' and ')} cannot be one merchant: only handlers' decisions join until that is settled`]
      : []),
    '',
    reached.length === 0 ? 'reaches nothing else' : 'the same merchant:',
    ...reached.flatMap((one) => [
      `  ${printable(one.identifier)}, confidence ${one.confidence.toFixed(2)}`,
      ...trailLines(identifier, one.trail),
    ]),
  ].join('\n');
}

function trailLines(start: string, trail: GraphView['reached'][number]['trail']): string[] {
  let from = start;
  return trail.map(({ a, b, kind, source, at }) => {
    const to = a === from ? b : a;
    const line = `    ${from} = ${to}: ${kind}, ${printable(source)}, ${at.slice(0, 10)}`;
    from = to;
    return line;
  });
}
