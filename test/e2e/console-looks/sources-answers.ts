import { ago, type Language } from './account-answers';

const WORDS = {
  'zh-CN': {
    method: '在收货四周后询问已核实订单的买家。',
    conflicts: '向商户出售广告。',
    stars: '星评',
    feed: '消费警示名单',
  },
  en: {
    method: 'Asks buyers whose order it has seen, four weeks after delivery.',
    conflicts: 'Sells advertising to merchants.',
    stars: 'Stars Ltd',
    feed: 'Consumer Watch',
  },
};

/** Whose word is taken beside the registry's own decisions. */
export const sources = (l: Language) => {
  const { stars, method, conflicts, feed } = WORDS[l];
  const common = { method, conflicts, since: '2025-01-01', weight: 3, withdrawn: null, demoted: false, weightLeft: 1 };
  return {
    'GET /v1/evaluators': {
      evaluators: [
        { ...common, name: stars, kind: 'evaluator', examined: 12, overturned: 3, errorRate: 0.25 },
        {
          ...common,
          name: 'Reviewers',
          kind: 'evaluator',
          examined: 30,
          overturned: 12,
          errorRate: 0.4,
          demoted: true,
          weightLeft: 0.2,
        },
        { ...common, name: 'Mall', kind: 'platform', examined: 2, overturned: 0, errorRate: null, withdrawn: ago(9) },
      ],
      sources: [
        { name: feed, examined: 40, overturned: 1, errorRate: 0.025, demoted: false },
        { name: 'Rumours', examined: 20, overturned: 15, errorRate: 0.75, demoted: true },
      ],
    },
    'GET /v1/review-volunteers': {
      volunteers: [
        {
          handle: 'amber-heron-4021',
          firstSeenAt: ago(2),
          reliability: 0.41,
          reports: 14,
          waiting: 9,
          unproven: 14,
        },
        {
          handle: 'slate-wren-0177',
          firstSeenAt: ago(96),
          reliability: 0.87,
          reports: 6,
          waiting: 0,
          unproven: 1,
        },
        {
          handle: 'maple-otter-9310',
          firstSeenAt: ago(210),
          reliability: 0.93,
          reports: 11,
          waiting: 0,
          unproven: 0,
        },
      ],
      voices: [
        { handle: 'iris-quartz-6120', firstSeenAt: ago(12), reliability: 0.8, unproven: 31 },
        { handle: 'fern-tern-3308', firstSeenAt: ago(3), reliability: 0.92, unproven: 2 },
      ],
    },
  };
};
