import type { Authority } from '../authority';
import { FROM_MEMORY, GENERAL, USUAL_FORM, USUAL_NEEDS } from '../forms';

export const CHINA: readonly Authority[] = [
  {
    id: '12315',
    countries: ['CN'],
    powers: ['settles', 'enforces'],
    name: { en: '12315 platform of market regulation', 'zh-CN': '全国 12315 平台' },
    languages: ['zh-CN'],
    url: 'https://www.12315.cn/',
    takes: {
      en: 'Complaints of consumers against merchants in China (投诉), and tips (举报), apart from each other. It says within 7 working days whether it takes a complaint up; mediation ends after 45 working days. It refuses what is older than three years, was dealt with before, or was not bought for private use.',
      'zh-CN':
        '受理消费者对境内经营者的投诉和举报，两者分别提出。投诉在 7 个工作日内决定是否受理，调解在 45 个工作日内终结。超过三年的、已经处理过的，以及并非为生活消费购买的，不予受理。',
    },
    form: [
      'own-name',
      'own-phone',
      'own-address',
      'merchant-name',
      'merchant-address',
      'merchant-numbers',
      'page',
      'claim',
      'facts',
      'subject',
      'order-number',
      'bought-on',
      'promised-on',
      'goods',
      'amount',
      'payment',
      'asked',
      'evidence',
      'receipt',
    ],
    needs: ['own-name', 'own-phone', 'own-address', 'merchant-name', 'merchant-address', 'claim', 'facts'],
    source: {
      en: 'Interim Measures for Handling Complaints and Reports in Market Regulation (SAMR Order 20/2019, as amended 2022), art. 9, 12, 14, 15, 21',
      'zh-CN':
        '《市场监督管理投诉举报处理暂行办法》（2019 年市场监管总局令第 20 号，2022 年修订）第 9、12、14、15、21 条',
    },
    checked: { how: 'law-text', on: '2026-11-25' },
  },
  {
    id: 'hk-consumer-council',
    countries: ['HK'],
    powers: ['settles', 'advises'],
    name: { en: 'Consumer Council (Hong Kong)', 'zh-CN': '香港消费者委员会' },
    languages: ['zh-HK', 'en'],
    url: 'https://www.consumer.org.hk/',
    takes: {
      en: 'Complaints of consumers about goods and services. It conciliates, and can order nothing.',
      'zh-CN': '受理消费者关于商品和服务的投诉，居中调停，不能作出有约束力的裁决。',
    },
    form: USUAL_FORM,
    needs: USUAL_NEEDS,
    source: GENERAL,
    checked: FROM_MEMORY,
  },
];
