import * as v from 'valibot';
import { DecidedSchema } from '../registry/cases/case-views';
import { DecisionSchema } from '../registry/cases/ruling';
import { caseNumber } from './case-number';
import { caseText } from './case-text';
import { UsageError, type Command } from './command';
import { connectRegistry } from './registry-client';

export const command: Command = {
  usage: [
    'CASE --outcome OUTCOME --reason TEXT [--term MONTHS] [--also-list IDENTIFIER]… [--clear]',
    '',
    '  --outcome OUTCOME        unfounded, upheld-remedied, upheld-late or upheld-unremedied',
    '  --reason TEXT            the statement of reasons; the complainant reads it',
    '  --term MONTHS            how long the merchant is listed, 1 to 36 (12)',
    '  --also-list IDENTIFIER   also lists what the page only claims, scheme:value; may be given several times',
    '  --objection TEXT         the answer to the objection of the merchant, where it has objected',
    '  --clear                  with unfounded: feeds no longer list this merchant, until a later decision does',
    '',
    "Only upheld-unremedied lists the merchant, by what was seen for sure: its own address, the marketplace's seller id. Shoppers",
    'see it after the next publish.',
  ].join('\n'),
  options: {
    outcome: { type: 'string' },
    reason: { type: 'string' },
    term: { type: 'string' },
    objection: { type: 'string' },
    'also-list': { type: 'string', multiple: true },
    clear: { type: 'boolean' },
  },
  async run({ positionals, values, dataDir, json, io }) {
    const [text, ...rest] = positionals;
    if (text === undefined || rest.length > 0) throw new UsageError('name one case, by its number');
    const id = caseNumber(text);
    const decision = v.safeParse(DecisionSchema, {
      outcome: values.outcome,
      reason: values.reason,
      ...(values.term === undefined ? {} : { term: Number(values.term) }),
      ...(values['also-list'] === undefined ? {} : { alsoList: values['also-list'] }),
      ...(values.objection === undefined ? {} : { objection: values.objection }),
      ...(values.clear === undefined ? {} : { clear: values.clear }),
    });
    if (!decision.success)
      throw new UsageError(
        decision.issues.map((issue) => `--${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('; '),
      );
    const registry = await connectRegistry(dataDir);
    try {
      const decided = await registry.ask(DecidedSchema, {
        method: 'POST',
        path: `/v1/cases/${id}/decision`,
        json: decision.output,
      });
      if (json) io.out(JSON.stringify(decided));
      else {
        io.out(caseText(decided.case));
        for (const { identifier, reason } of decided.notListed) io.out(`not listed    ${identifier}: ${reason}`);
      }
      return 0;
    } finally {
      await registry.close();
    }
  },
};
