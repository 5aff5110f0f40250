import * as v from 'valibot';
import { NOTICE_RECIPIENTS, NOTICE_WAYS, NotificationSchema, type Notification } from '../core/casework/notification';
import { CASE_STATES } from '../core/complaint';
import { CasePageSchema, CaseViewSchema, type CaseSummary } from '../registry/cases/case-views';
import { caseNumber } from './case-number';
import { caseText } from './case-text';
import { UsageError, type Command } from './command';
import { letterTo, noteSent } from './notify-merchant';
import { connectRegistry, type RegistryClient } from './registry-client';
import { table } from './table';

export const command: Command = {
  usage: [
    '[CASE | notify CASE [--again | --sent WAY --to RECIPIENT [--at TIME]]] [--state STATE]',
    '',
    `  CASE            a number from the overview`,
    `  notify CASE     accepts the case, and prints the letter to its merchant with the link, for you to send`,
    `  --sent WAY      notes that you have sent it: ${NOTICE_WAYS.join(', ')}`,
    `  --to RECIPIENT  to whom: ${NOTICE_RECIPIENTS.join(', ')}`,
    `  --at TIME       when, as 2026-03-15T16:00:00+08:00 (now)`,
    `  --again         of a merchant who was notified already: another link, and the letter with it`,
    `  --state STATE   only ${CASE_STATES.join(', ')}`,
  ].join('\n'),
  options: {
    state: { type: 'string' },
    again: { type: 'boolean' },
    sent: { type: 'string' },
    to: { type: 'string' },
    at: { type: 'string' },
  },
  async run({ positionals, values, dataDir, json, io }) {
    const state = v.safeParse(v.optional(v.picklist(CASE_STATES)), values.state);
    if (!state.success) throw new UsageError(`--state is one of ${CASE_STATES.join(', ')}`);
    const [first, ...rest] = positionals;
    const notifies = first === 'notify';
    const number = notifies ? rest[0] : first;
    if (notifies && number === undefined) throw new UsageError('name the case whose merchant is to be notified');
    const isSent = values.sent !== undefined || values.to !== undefined || values.at !== undefined;
    if ((values.again || isSent) && !notifies)
      throw new UsageError('--again belongs to notify, as do --sent, --to and --at');
    const notification = isSent ? notificationIn(values) : null;
    const id = number === undefined ? null : caseNumber(number);
    const registry = await connectRegistry(dataDir);
    try {
      if (id !== null && notification) return await noteSent(registry, id, { notification, json, io });
      if (id !== null && notifies) return await letterTo(registry, id, { again: values.again === true, json, io });
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

/** How a letter was sent, by the options; now, where they do not say when. */
function notificationIn({ sent, to, at }: { sent?: unknown; to?: unknown; at?: unknown }): Notification {
  const read = v.safeParse(NotificationSchema, { way: sent, recipient: to, sentAt: at ?? new Date().toISOString() });
  if (read.success) return read.output;
  const option = { way: '--sent', recipient: '--to', sentAt: '--at' };
  throw new UsageError(
    read.issues.map((issue) => `${option[v.getDotPath(issue) as keyof typeof option]}: ${issue.message}`).join('; '),
  );
}

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
