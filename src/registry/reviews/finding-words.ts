import type { ReviewFinding } from '../../core/review-trust';

/** What a case that panels led to is about, in the language of most of its reports. `reason`: why the handler opened it. */
export function findingWords(
  { direction, sample, reports, decided: { suspect, genuine, unsettled } }: ReviewFinding,
  reason: string,
  language: 'zh-CN' | 'en',
): string {
  const all = suspect + genuine + unsettled;
  return language === 'en'
    ? `Volunteers reported reviews shown on this page as ${direction === 'praise' ? 'praise that may have been given for payment' : 'attacks that may come from a competitor'} (${reports} reports, ${sample} reviews shown). Panels of at least three assessors each, who were told neither the shop nor who reported, judged ${all} of them: ${suspect} suspect, ${genuine} genuine, ${unsettled} without agreement. Reviews are judged, not their authors.\n\nOpened because: ${reason}`
    : `志愿者举报本页部分评价可能是${direction === 'praise' ? '有偿好评' : '同行恶意差评'}（举报 ${reports} 份，页面显示评价 ${sample} 条）。每条评价由至少三名评议员盲评，评议员不知道店铺，也不知道由谁举报。共评议 ${all} 条：存疑 ${suspect} 条，真实 ${genuine} 条，未达成一致 ${unsettled} 条。评议的是评价，不是评价者。\n\n立案理由：${reason}`;
}
