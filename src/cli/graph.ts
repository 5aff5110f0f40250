import { GraphViewSchema, type GraphView } from '../registry/graph/graph-view';
import { UsageError, type Command } from './command';
import { connectRegistry } from './registry-client';
import { printable, table } from './table';

export const command: Command = {
  summary: 'Says which identifiers name the same merchant, and by which evidence.',
  usage: `IDENTIFIER
  IDENTIFIER   scheme:value in any spelling, domain:EXAMPLE.com, uscc:…
Prints every edge of it (weak ones never carry a listing), and every other name of its merchant with the trail to it.`,
  options: {},
  async run({ positionals: [identifier, ...rest], dataDir, json, io }) {
    if (identifier === undefined || rest.length > 0) throw new UsageError('name one identifier');
    const registry = await connectRegistry(dataDir);
    try {
      const query = new URLSearchParams({ identifier });
      const view = await registry.ask(GraphViewSchema, { method: 'GET', path: `/v1/graph?${query.toString()}` });
      io.out(json ? JSON.stringify(view) : graphText(view));
      return 0;
    } finally {
      await registry.close();
    }
  },
};

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
