import { CaseViewSchema, NewClaimSchema, SteppedSchema } from '../registry/cases/case-views';
import type { Io } from './command';
import type { RegistryClient } from './registry-client';

/**
 * Notifies the merchant of a case, which it accepts where nobody has yet, and prints the letter to be sent; `again` makes another
 * link where the first was lost.
 */
export async function notifyMerchant(
  registry: RegistryClient,
  id: number,
  { again, json, io }: { again: boolean; json: boolean; io: Io },
): Promise<number> {
  const step = (event: 'accept' | 'notify') =>
    registry.ask(SteppedSchema, { method: 'POST', path: `/v1/cases/${id}/steps`, json: { event } });
  if (!again) {
    const { state } = await registry.ask(CaseViewSchema, { method: 'GET', path: `/v1/cases/${id}` });
    if (state === 'received') await step('accept');
  }
  const { claim, notice } = again
    ? await registry.ask(NewClaimSchema, { method: 'POST', path: `/v1/cases/${id}/claims` })
    : await step('notify');
  if (json) io.out(JSON.stringify({ case: id, claim, notice }));
  else if (notice) io.out(`${notice['zh-CN']}\n${'-'.repeat(72)}\n\n${notice.en}`);
  return 0;
}
