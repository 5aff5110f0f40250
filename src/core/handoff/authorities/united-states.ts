import type { Authority } from '../authority';
import { REPORT_FORM, REPORT_NEEDS, toldBy, USUAL_FORM, USUAL_NEEDS } from '../forms';

export const UNITED_STATES: readonly Authority[] = [
  {
    id: 'state-attorney-general',
    countries: ['US'],
    powers: ['settles', 'enforces'],
    name: { en: 'Attorney general of your state', 'zh-CN': '所在州的总检察长办公室' },
    languages: ['en'],
    url: 'https://www.usa.gov/state-attorney-general',
    takes: {
      en: 'Complaints of consumers in its state, each with a form of its own. The source is Vermont’s office: it sends the complaint to the business and mediates by letter; where that fails, small claims court is named. The link leads to the list of all states.',
      'zh-CN':
        '受理本州消费者的投诉，各州有自己的表格。来源为佛蒙特州：其将投诉转交商家并以书信调解，未果时指引小额法院。链接为各州办公室名录。',
    },
    form: USUAL_FORM,
    needs: USUAL_NEEDS,
    ...toldBy('http://ago.vermont.gov/consumer-assistance-program-complaint-form'),
  },
  {
    id: 'ftc',
    countries: ['US'],
    powers: ['enforces'],
    name: { en: 'Federal Trade Commission (ReportFraud)', 'zh-CN': '美国联邦贸易委员会（ReportFraud）' },
    languages: ['en', 'es'],
    url: 'https://reportfraud.ftc.gov/',
    takes: {
      en: 'Reports, which law enforcement all over the country can read; you get advice on what to do next. Your own dispute is not settled there.',
      'zh-CN': '收集举报，供全国执法机关查阅，并给出后续建议；不处理您本人的纠纷。',
    },
    form: REPORT_FORM,
    needs: REPORT_NEEDS,
    ...toldBy('https://www.doncio.navy.mil/chips/ArticleDetails.aspx?ID=14024'),
  },
  {
    id: 'econsumer',
    countries: ['US', 'GB', 'AU', 'CA', 'JP', 'KR'],
    powers: ['enforces'],
    name: { en: 'econsumer.gov, for shops in another country', 'zh-CN': 'econsumer.gov（适用于其他国家的商户）' },
    languages: ['en', 'es', 'fr', 'de', 'ja', 'ko', 'pl', 'pt', 'tr'],
    url: 'https://econsumer.gov/',
    takes: {
      en: 'Reports across borders, for consumer agencies of more than 65 countries (ICPEN), which look for patterns. Your own dispute is not settled there.',
      'zh-CN': '收集跨境举报，供 65 个以上国家的消费者保护机构（ICPEN）分析趋势；不处理您本人的纠纷。',
    },
    form: REPORT_FORM,
    needs: REPORT_NEEDS,
    ...toldBy('https://econsumer.gov/en/Home/About'),
  },
];
