import type { CreditPoint, MerchantCredit } from '../../core/merchant-file';
import type { Locale } from '../../ui/i18n/translate';

/** What a registry says of a merchant's credit: its grade and why, what others say, and a promise that was broken. */
export function creditOf(language: Locale): MerchantCredit {
  const isZh = language === 'zh-CN';
  return {
    points: [
      ['2025-09-02', 'BBB', 0.72, 0.58, 0.84],
      ['2025-11-20', 'BB', 0.66, 0.52, 0.78],
      ['2026-01-14', 'B', 0.55, 0.42, 0.68],
      ['2026-03-20', 'D', 0.31, 0.21, 0.42],
    ].map(([day, grade, score, low, high]) => ({ day, grade, score, low, high }) as CreditPoint),
    explained: {
      day: '2026-03-20',
      grade: 'D',
      uncapped: 'CC',
      caps: [
        { reason: 'warning-list', atMost: 'D' },
        { reason: 'two-serious', atMost: 'CC' },
        { reason: 'identity-unverified', atMost: 'A' },
      ],
      shares: [
        { kind: 'complaint', case: 12, category: 'service-default', outcome: 'upheld-unremedied', day: '2026-03-20', share: -0.142 }, // prettier-ignore
        { kind: 'complaint', case: null, category: 'counterfeit', outcome: 'upheld-late', day: '2026-01-14', share: -0.051 }, // prettier-ignore
        { kind: 'rating', evaluator: isZh ? '星评有限公司' : 'Stars Ltd', day: '2025-09-02', share: 0.034 },
      ],
      further: 2,
    },
    others: [
      {
        evaluator: isZh ? '星评有限公司' : 'Stars Ltd',
        kind: 'evaluator',
        value: 8.4,
        worst: 0,
        best: 10,
        count: 993,
        day: '2025-09-02',
        method: isZh
          ? '收货四周后询问经核实的买家。'
          : 'Asks buyers whose order it has seen, four weeks after delivery.',
        conflicts: isZh ? '向商户出售广告。' : 'Sells advertising to merchants.',
        counts: true,
      },
      {
        evaluator: isZh ? '海棠商城' : 'Haitang Mall',
        kind: 'platform',
        value: 4.9,
        worst: 1,
        best: 5,
        count: 12_840,
        day: '2026-03-01',
        method: isZh ? '全部订单评分的平均值。' : 'The mean of the stars of all orders.',
        conflicts: isZh ? '从每笔成交中抽取佣金。' : 'Takes a share of each sale.',
        counts: false,
      },
    ],
    commitment: {
      version: 2,
      promises: [
        { promise: 'genuine-goods', days: null },
        { promise: 'ships-in-time', days: 3 },
      ],
      signatory: isZh ? '李薇，总经理' : 'Li Wei, managing director',
      signedAt: '2025-12-20T09:00:00Z',
      digest: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
      withdrawnAt: null,
      breaches: [{ version: 1, promise: 'ships-in-time', case: 12, at: '2026-03-20T09:00:00Z' }],
    },
  };
}
