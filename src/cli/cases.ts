import * as v from 'valibot';
import { CASE_STATES } from '../core/complaint';
import { CasePageSchema, CaseViewSchema, type CaseSummary } from '../registry/cases/case-views';
import { caseNumber } from './case-number';
import { caseText } from './case-text';
import { UsageError, type Command } from './command';
import { notifyMerchant } from './notify-merchant';
import { connectRegistry, type RegistryClient } from './registry-client';
import { table } from './table';

export const command: Command = {
  summary: 'Shows the cases, newest first, or one of them in full; notifies a merchant.',
  usage: [
    '[CASE | notify CASE [--again]] [--state STATE]',
    '',
    `  CASE            a number from the overview`,
    `  notify CASE     accepts the case, notes that its merchant is notified, and prints the letter with the link, for you to send`,
    `  --again         of a merchant who was notified already: another link, and the letter with it`,
    `  --state STATE   only ${CASE_STATES.join(', ')}`,
  ].join('\n'),
  options: { state: { type: 'string' }, again: { type: 'boolean' } },
  async run({ positionals, values, dataDir, json, io }) {
    const state = v.safeParse(v.optional(v.picklist(CASE_STATES)), values.state);
    if (!state.success) throw new UsageError(`--state is one of ${CASE_STATES.join(', ')}`);
    const [first, ...rest] = positionals;
    const notifies = first === 'notify';
    const number = notifies ? rest[0] : first;
    if (notifies && number === undefined) throw new UsageError('name the case whose merchant is to be notified');
    if (values.again && !notifies) throw new UsageError('--again belongs to notify');
    const id = number === undefined ? null : caseNumber(number);
    const registry = await connectRegistry(dataDir);
    try {
      if (id !== null && notifies)
        return await notifyMerchant(registry, id, { again: values.again === true, json, io });
      if (id !== null) {
        const view = await registry.ask(CaseViewSchema, { method: 'GET', path: `/v1/cases/${id}` });
        io.out(json ? JSON.stringify(view) : caseText(view));
        return 0;
      }
      const cases = await allCases(registry, state.output);
      if (json) io.out(JSON.stringify(cases));
      else io.out(cases.length === 0 ? 'no cases' : casesTable(cases));
      return 0;
    } finally {
      await registry.close();
    }
  },
};

async function allCases(registry: RegistryClient, state: string | undefined): Promise<CaseSummary[]> {
  const cases: CaseSummary[] = [];
  let before: number | null = null;
  do {
    const query = new URLSearchParams({
      ...(state === undefined ? {} : { state }),
      ...(before === null ? {} : { before: String(before) }),
    });
    const page: v.InferOutput<typeof CasePageSchema> = await registry.ask(CasePageSchema, {
      method: 'GET',
      path: `/v1/cases?${query.toString()}`,
    });
    cases.push(...page.cases);
    before = page.next;
  } while (before !== null);
  return cases;
}

function casesTable(cases: readonly CaseSummary[]): string {
  const rows = cases.map(({ id, state, outcome, category, openedAt, name, url }) => [
    String(id),
    outcome ?? state,
    category,
    openedAt.slice(0, 10),
    name ?? url,
  ]);
  return table(['case', 'state', 'category', 'opened', 'against'], rows);
}
