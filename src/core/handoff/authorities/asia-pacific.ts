import type { Authority } from '../authority';
import { FROM_MEMORY, GENERAL, REPORT_FORM, REPORT_NEEDS, USUAL_FORM, USUAL_NEEDS } from '../forms';

const usual = { form: USUAL_FORM, needs: USUAL_NEEDS, source: GENERAL, checked: FROM_MEMORY } as const;
const report = { form: REPORT_FORM, needs: REPORT_NEEDS, source: GENERAL, checked: FROM_MEMORY } as const;

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
      en: 'Leads to the local consumer centre, which advises and helps to negotiate; a centre of its own (CCJ) takes purchases across borders.',
      'zh-CN': '指引至当地消费生活中心，由其提供咨询并协助协商；跨境消费由其越境消费者中心（CCJ）受理。',
    },
    ...usual,
  },
  {
    id: 'kca',
    countries: ['KR'],
    powers: ['settles', 'advises'],
    name: { en: 'Korea Consumer Agency', 'zh-CN': '韩国消费者院' },
    languages: ['ko'],
    url: 'https://www.kca.go.kr/',
    takes: {
      en: 'Consumers’ requests for redress. It proposes a settlement, and can hand the case to its dispute commission.',
      'zh-CN': '受理消费者的救济申请，提出调解方案，也可移交消费者纠纷调停委员会。',
    },
    ...usual,
  },
  {
    id: 'case-sg',
    countries: ['SG'],
    powers: ['settles', 'advises'],
    name: { en: 'Consumers Association of Singapore (CASE)', 'zh-CN': '新加坡消费者协会（CASE）' },
    languages: ['en'],
    url: 'https://www.case.org.sg/',
    takes: {
      en: 'Complaints of consumers. It advises, negotiates and mediates; some services cost a fee.',
      'zh-CN': '受理消费者投诉，提供咨询、协商和调解，部分服务收费。',
    },
    ...usual,
  },
  {
    id: 'accc',
    countries: ['AU'],
    powers: ['enforces', 'advises'],
    name: { en: 'Australian Competition and Consumer Commission', 'zh-CN': '澳大利亚竞争与消费者委员会' },
    languages: ['en'],
    url: 'https://www.accc.gov.au/',
    takes: {
      en: 'Reports. It settles no single dispute and names the consumer protection agency of the state or territory that helps with one.',
      'zh-CN': '收集举报，不处理个别纠纷；个别纠纷由各州或领地的消费者保护机构协助，该会网站列有名录。',
    },
    ...report,
  },
  {
    id: 'ca-consumer-affairs',
    countries: ['CA'],
    powers: ['advises'],
    name: { en: 'Office of Consumer Affairs (Canada)', 'zh-CN': '加拿大消费者事务办公室' },
    languages: ['en', 'fr'],
    url: 'https://ised-isde.canada.ca/site/office-consumer-affairs/en',
    takes: {
      en: 'Advises, and leads to the consumer protection office of the province or territory, which takes the complaint.',
      'zh-CN': '提供咨询，并指引至受理投诉的省或地区消费者保护机构。',
    },
    ...usual,
  },
  {
    id: 'ca-competition-bureau',
    countries: ['CA'],
    powers: ['enforces'],
    name: { en: 'Competition Bureau (Canada)', 'zh-CN': '加拿大竞争局' },
    languages: ['en', 'fr'],
    url: 'https://competition-bureau.canada.ca/',
    takes: {
      en: 'Reports of false or misleading advertising. It settles no single dispute.',
      'zh-CN': '收集虚假或误导性宣传的举报，不处理个别纠纷。',
    },
    ...report,
  },
];
