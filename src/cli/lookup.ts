import { monthOf } from '../core/listing';
import { ListError } from '../core/published-list/errors';
import { parseIdentifier } from '../core/schemes';
import { listAge, type Found } from '../core/verdict';
import { UsageError, type Command } from './command';
import { openListSource } from './list-source';
import { trustedRoot } from './trusted-root';

export const command: Command = {
  usage: [
    'IDENTIFIER… --list LISTDIR|URL [--root ROOT.json]',
    '',
    '  IDENTIFIER           scheme:value in any spelling, domain:EXAMPLE.com, uscc:…',
    '  --list LISTDIR|URL   a folder with manifest.json, or the address it is served at (http://…/v1/lists)',
    "  --root ROOT.json     the signed root that you trust; without it the list's own first root is taken",
    '',
    'Ends with 0 if every identifier has a record, with 1 if one has none or the list does not hold.',
  ].join('\n'),
  options: { list: { type: 'string' }, root: { type: 'string' } },
  async run(call) {
    const { positionals, values, json, io } = call;
    if (positionals.length === 0) throw new UsageError('name an identifier, for example domain:example.com');
    if (typeof values.list !== 'string') throw new UsageError('say which list with --list LISTDIR|URL');
    const identifiers = positionals.map((text) => {
      const checked = parseIdentifier(text);
      if (checked.validity === 'malformed') throw new UsageError(`"${text}" ${checked.reason}`);
      return checked.identifier;
    });
    const root = await trustedRoot(call);
    const now = Date.now();
    try {
      const source = await openListSource(values.list, { root, now, expired: 'allow' });
      const found = source.lookup(identifiers);
      const { state } = source;
      const age = listAge(state, now);
      if (json) {
        io.out(
          JSON.stringify({
            list: { ...state, age },
            rootGiven: root !== undefined,
            identifiers,
            found: found.map(({ list: _, ...rest }) => rest),
          }),
        );
      } else {
        if (!root) io.err("note: no --root, so the list's own first root is trusted");
        if (age !== 'current')
          io.err(
            `note: this list is ${age}: issued ${new Date(state.issued).toISOString()}, valid until ${new Date(state.expires).toISOString()}`,
          );
        for (const identifier of identifiers)
          io.out(
            describe(
              identifier,
              found.find((one) => one.identifier === identifier),
              now,
            ),
          );
        io.out(`by ${state.registry.name}, version ${state.version}`);
      }
      return identifiers.every((identifier) => found.some((one) => one.identifier === identifier)) ? 0 : 1;
    } catch (error) {
      if (!(error instanceof ListError)) throw error;
      if (json) io.out(JSON.stringify({ code: error.code, message: error.message }));
      else io.err(`refused  ${error.code}: ${error.message}`);
      return 1;
    }
  },
};

function describe(identifier: string, found: Found | undefined, now: number): string {
  if (!found) return `${identifier}: no record`;
  const { record } = found;
  const facts = [
    record.list,
    record.grade === 'NR' ? null : `grade ${record.grade}`,
    ...record.categories,
    ...record.stages,
    `listed ${record.listed}`,
    record.expires === null ? null : `${record.expires < monthOf(now) ? 'expired' : 'until'} ${record.expires}`,
    ...record.flags,
    `source: ${found.sourceName}`,
  ];
  return `${identifier}: ${facts.filter((fact) => fact !== null).join(', ')}`;
}
