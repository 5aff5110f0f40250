import { ListError } from '../core/published-list/errors';
import { UsageError, type Command } from './command';
import { openListSource } from './list-source';
import { trustedRoot } from './trusted-root';

const OWN_ROOT =
  'no --root: the list is held against its own first root, which shows that it is whole, not whose it is';

export const command: Command = {
  usage: [
    'LISTDIR|URL [--root ROOT.json]',
    '',
    '  LISTDIR|URL        a folder with manifest.json, or the address it is served at (http://…/v1/lists)',
    '  --root ROOT.json   the signed root that you trust, as it came with the subscription',
    '',
    'Ends with 0 if everything holds, with 1 and the name of the failed check otherwise.',
  ].join('\n'),
  options: { root: { type: 'string' } },
  async run(call) {
    const { positionals, json, io } = call;
    const [location] = positionals;
    if (location === undefined || positionals.length > 1) throw new UsageError('name one list folder or address');
    const root = await trustedRoot(call);
    const checks: string[] = [];
    const onCheck = (text: string) => {
      checks.push(text);
      if (!json) io.out(`ok       ${text}`);
    };
    if (!root && !json) io.out(`note     ${OWN_ROOT}`);
    const common = { list: location, rootGiven: root !== undefined, checks };
    try {
      const { manifest } = await openListSource(location, { root, now: Date.now(), onCheck });
      if (json)
        io.out(JSON.stringify({ valid: true, ...common, version: manifest.version, registry: manifest.registry }));
      else io.out(`valid    version ${manifest.version} of ${manifest.registry.name}`);
      return 0;
    } catch (error) {
      if (!(error instanceof ListError)) throw error;
      if (json) io.out(JSON.stringify({ valid: false, ...common, code: error.code, message: error.message }));
      else io.err(`refused  ${error.code}: ${error.message}`);
      return 1;
    }
  },
};
