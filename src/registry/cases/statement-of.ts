import { ENTRY_OUTCOMES } from '../../core/complaint';
import type { Statement } from '../../core/casework/statement';
import type { Category } from '../../core/category';
import type { Made } from './carry-out';
import type { Ruling } from './ruling';

/**
 * The statement of reasons of a decision (DSA art. 17). `appeal`: until when (ms), null: it cannot be appealed; `byRegistry`: the
 * registry opened the case itself, so nobody has a receipt of it.
 */
export function statementOf(
  category: Category,
  { outcome, reason, evidence, ground }: Made['decision'],
  { listed, expiresAt }: Ruling,
  appeal: { until: number; byRegistry: boolean } | null,
): Statement {
  const hasReceipt = !appeal?.byRegistry && !ENTRY_OUTCOMES.some((one) => one === outcome);
  return {
    outcome,
    measure: {
      list: listed.length > 0 ? 'blacklist' : null,
      identifiers: [...listed],
      until: expiresAt?.toISOString() ?? null,
    },
    facts: reason,
    evidence: evidence ?? [],
    category: outcome === 'unfounded' || outcome === 'entry-cleared' ? null : category,
    ground: ground ?? '',
    automated: { detection: false, decision: false },
    redress: {
      appealUntil: appeal && new Date(appeal.until).toISOString(),
      ways: appeal === null ? [] : hasReceipt ? ['receipt-code', 'claim-link'] : ['claim-link'],
    },
  };
}
