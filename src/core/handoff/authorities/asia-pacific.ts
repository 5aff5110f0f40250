import type { Authority } from '../authority';
import { REPORT_FORM, REPORT_NEEDS, toldBy, USUAL_FORM, USUAL_NEEDS } from '../forms';

const usual = { form: USUAL_FORM, needs: USUAL_NEEDS } as const;
const report = { form: REPORT_FORM, needs: REPORT_NEEDS } as const;

/** Japan, Korea, Singapore, Australia, and Canada. */
export const ASIA_PACIFIC: readonly Authority[] = [
  {
    id: 'kokusen',
    countries: ['JP'],
    powers: ['advises', 'settles'],
    name: { en: 'National Consumer Affairs Center of Japan', 'zh-CN': '日本国民生活中心' },
    languages: ['ja'],
    url: 'https://www.kokusen.go.jp/',
    takes: {
      en: 'Stands behind the local consumer centres, which advise and help to settle a dispute; by itself it advises when those are closed or busy.',
      'zh-CN': '支援各地消费生活中心，由后者提供咨询并协助解决纠纷；当地窗口休息或繁忙时由其直接提供咨询。',
    },
    ...usual,
    ...toldBy('https://www.kokusen.go.jp/hello/data/soudan.html'),
  },
  {
    id: 'kca',
    countries: ['KR'],
    powers: ['settles', 'advises'],
    name: { en: 'Korea Consumer Agency', 'zh-CN': '韩国消费者院' },
    languages: ['ko'],
    url: 'https://www.kca.go.kr/',
    takes: {
      en: 'Counsels consumers, recommends a settlement to both sides, and hands the case to its settlement commission where they do not agree.',
      'zh-CN': '为消费者提供咨询，向双方提出和解建议；未能达成一致的，移交消费者纠纷调停委员会。',
    },
    ...usual,
    ...toldBy('https://www.kca.go.kr/eng/sub.do?menukey=6023'),
  },
  {
    id: 'case-sg',
    countries: ['SG'],
    powers: ['settles', 'advises'],
    name: { en: 'Consumers Association of Singapore (CASE)', 'zh-CN': '新加坡消费者协会（CASE）' },
    languages: ['en'],
    url: 'https://www.case.org.sg/',
    takes: {
      en: 'Advises free of charge. To have it write to the merchant you become a member and pay a fee; where that fails it names mediation and the small claims tribunals.',
      'zh-CN': '免费提供咨询。由其致函商户须入会并缴费；未果的，会指引调解或小额索偿庭。',
    },
    ...usual,
    ...toldBy('https://www.case.org.sg/complaint_lodgeacomplaint.aspx'),
  },
  {
    id: 'accc',
    countries: ['AU'],
    powers: ['enforces', 'advises'],
    name: { en: 'Australian Competition and Consumer Commission', 'zh-CN': '澳大利亚竞争与消费者委员会' },
    languages: ['en'],
    url: 'https://www.accc.gov.au/',
    takes: {
      en: 'Reports, by which it finds what harms many. It can’t pursue all, and is unlikely to take up a single dispute; the consumer affairs office of your state or territory stands beside it.',
      'zh-CN':
        '收集举报，用以发现损害众多消费者的问题；不会逐一处理，一般不介入个别纠纷。各州和领地另有消费者事务机构。',
    },
    ...report,
    ...toldBy('https://legalanswers.sl.nsw.gov.au/hot-topics-83-consumer-law/accc'),
  },
  {
    id: 'ca-consumer-affairs',
    countries: ['CA'],
    powers: ['advises'],
    name: { en: 'Office of Consumer Affairs (Canada)', 'zh-CN': '加拿大消费者事务办公室' },
    languages: ['en', 'fr'],
    url: 'https://ised-isde.canada.ca/site/office-consumer-affairs/en',
    takes: {
      en: 'Leads to the consumer affairs office of the province or territory, which takes the complaint.',
      'zh-CN': '指引至受理投诉的省或地区消费者事务机构。',
    },
    ...usual,
    ...toldBy(
      'https://ised-isde.canada.ca/site/office-consumer-affairs/en/business-practices-and-consumer-concerns/unfair-or-deceptive-business-practices',
    ),
  },
  {
    id: 'ca-competition-bureau',
    countries: ['CA'],
    powers: ['enforces'],
    name: { en: 'Competition Bureau (Canada)', 'zh-CN': '加拿大竞争局' },
    languages: ['en', 'fr'],
    url: 'https://competition-bureau.canada.ca/',
    takes: {
      en: 'Reports of false or misleading advertising. It can’t get money back or settle a dispute between two parties.',
      'zh-CN': '收集虚假或误导性宣传的举报，不能追回款项，也不处理双方之间的纠纷。',
    },
    ...report,
    ...toldBy('http://www.competitionbureau.gc.ca/eic/site/cb-bc.nsf/eng/h_00019.html'),
  },
];
