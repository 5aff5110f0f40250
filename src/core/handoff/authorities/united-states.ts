import type { Authority } from '../authority';
import { FROM_MEMORY, GENERAL, REPORT_FORM, REPORT_NEEDS, USUAL_FORM, USUAL_NEEDS } from '../forms';

export const UNITED_STATES: readonly Authority[] = [
  {
    id: 'state-attorney-general',
    countries: ['US'],
    powers: ['settles', 'enforces'],
    name: { en: 'Attorney general of your state', 'zh-CN': '所在州的总检察长办公室' },
    languages: ['en'],
    url: 'https://www.usa.gov/state-attorney-general',
    takes: {
      en: 'Complaints of consumers in its state, mostly with a form of its own. Many offices write to the business and mediate; they are no lawyers for the consumer. The link leads to the list of all states.',
      'zh-CN':
        '受理本州消费者的投诉，多有自己的表格。许多州会致函商户并居中调解，但不代理消费者。链接为各州办公室名录。',
    },
    form: USUAL_FORM,
    needs: USUAL_NEEDS,
    source: GENERAL,
    checked: FROM_MEMORY,
  },
  {
    id: 'ftc',
    countries: ['US'],
    powers: ['enforces'],
    name: { en: 'Federal Trade Commission (ReportFraud)', 'zh-CN': '美国联邦贸易委员会（ReportFraud）' },
    languages: ['en', 'es'],
    url: 'https://reportfraud.ftc.gov/',
    takes: {
      en: 'Reports, which it shares with law enforcement. It settles no single dispute and answers none.',
      'zh-CN': '收集举报并与执法机关共享，不处理个别纠纷，也不逐件答复。',
    },
    form: REPORT_FORM,
    needs: REPORT_NEEDS,
    source: GENERAL,
    checked: FROM_MEMORY,
  },
  {
    id: 'econsumer',
    countries: ['US', 'GB', 'AU', 'CA', 'JP', 'KR'],
    powers: ['enforces'],
    name: { en: 'econsumer.gov, for shops in another country', 'zh-CN': 'econsumer.gov（适用于其他国家的商户）' },
    languages: ['en', 'es', 'fr', 'de', 'ja', 'ko', 'pl', 'tr'],
    url: 'https://econsumer.gov/',
    takes: {
      en: 'Reports across borders, for consumer agencies of many countries (ICPEN). It settles no single dispute.',
      'zh-CN': '收集跨境举报，供多国消费者保护机构（ICPEN）使用，不处理个别纠纷。',
    },
    form: REPORT_FORM,
    needs: REPORT_NEEDS,
    source: GENERAL,
    checked: FROM_MEMORY,
  },
];
