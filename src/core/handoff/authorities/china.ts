import type { Authority } from '../authority';
import { toldBy, USUAL_FORM, USUAL_NEEDS } from '../forms';

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
      en: 'Complaints of individual consumers about what they bought from a merchant for private use, with their name and how to reach them. It conciliates, and can’t investigate or decide; a merchant abroad may not take part.',
      'zh-CN':
        '受理个人消费者就私人用途购买的商品和服务提出的投诉，须提供姓名和联系方式。居中调停，无权调查或裁决；境外商户可能不予配合。',
    },
    form: USUAL_FORM,
    needs: USUAL_NEEDS,
    ...toldBy('https://www.consumer.org.hk/en/page/detail/300075'),
  },
];
