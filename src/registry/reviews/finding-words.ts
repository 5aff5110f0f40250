import type { ReviewFinding } from '../../core/review-trust';
import { counted } from '../counted';

/** What a case that panels led to is about, in one language. `reason`: why the handler opened it. */
export type FindingWords = (findings: readonly ReviewFinding[], reason: string, language: 'zh-CN' | 'en') => string;

/** Of one product. */
export const findingWords: FindingWords = ([finding], reason, language) => {
  const { direction, sample, reports, decided } = finding!;
  return language === 'en'
    ? `Volunteers reported reviews shown on this page as ${asWhat(direction).en} (${reportsText(reports)}, ${counted(sample, 'review', 'reviews')} shown). ${judged(decided).en}\n\nOpened because: ${reason}`
    : `志愿者举报本页部分评价可能是${asWhat(direction).zh}（获证实的举报 ${reports} 份，页面显示评价 ${sample} 条）。${judged(decided).zh}\n\n立案理由：${reason}`;
};

/** So many goods are named; all of them are in the evidence. */
const MOST_NAMED = 12;
const MOST_LETTERS = 200;

/** Of several goods of one merchant together. */
export const togetherWords: (products: readonly string[]) => FindingWords =
  (products) => (findings, reason, language) => {
    const { direction } = findings[0]!;
    const sum = (of: (finding: ReviewFinding) => number) => findings.reduce((total, one) => total + of(one), 0);
    const decided = {
      suspect: sum((one) => one.decided.suspect),
      genuine: sum((one) => one.decided.genuine),
      unsettled: sum((one) => one.decided.unsettled),
    };
    const [reports, count] = [sum((one) => one.reports), products.length];
    const named = products.slice(0, MOST_NAMED).map((one) => one.slice(0, MOST_LETTERS));
    const more = count - named.length;
    return language === 'en'
      ? `Volunteers reported reviews of ${count} goods of this merchant as ${asWhat(direction).en} (${reportsText(reports)}). ${judged(decided).en}\n\nThe goods${more > 0 ? ` (${more} more are in evidence 2)` : ''}:\n${named.join('\n')}\n\nOpened because: ${reason}`
      : `志愿者举报该商户 ${count} 件商品的部分评价可能是${asWhat(direction).zh}（获证实的举报 ${reports} 份）。${judged(decided).zh}\n\n商品${more > 0 ? `（另有 ${more} 件见证据 2）` : ''}：\n${named.join('\n')}\n\n立案理由：${reason}`;
  };

const reportsText = (count: number) => `${counted(count, 'report', 'reports')} borne out`;

function asWhat(direction: ReviewFinding['direction']): { en: string; zh: string } {
  return direction === 'praise'
    ? { en: 'praise that may have been given for payment', zh: '有偿好评' }
    : { en: 'criticism that may come from a competitor', zh: '竞争者所写的差评' };
}

function judged({ suspect, genuine, unsettled }: ReviewFinding['decided']): { en: string; zh: string } {
  const all = suspect + genuine + unsettled;
  return {
    en: `Panels of at least three assessors each, who were told neither the shop nor who reported, judged ${all} of them: ${suspect} suspect, ${genuine} genuine, ${unsettled} without agreement. Reviews are judged, not their authors.`,
    zh: `每条评价由至少三名评议员盲评，评议员不知道店铺，也不知道由谁举报。共评议 ${all} 条：存疑 ${suspect} 条，真实 ${genuine} 条，未达成一致 ${unsettled} 条。评议的是评价，不是评价者。`,
  };
}
