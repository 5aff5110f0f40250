import type { Authority } from '../authority';
import { toldBy, USUAL_FORM, USUAL_NEEDS } from '../forms';

export const UNITED_KINGDOM: readonly Authority[] = [
  {
    id: 'citizens-advice',
    countries: ['GB'],
    powers: ['advises'],
    name: { en: 'Citizens Advice consumer service', 'zh-CN': '英国公民咨询局消费者服务' },
    languages: ['en', 'cy'],
    url: 'https://www.citizensadvice.org.uk/consumer/',
    takes: {
      en: 'Consumers in England and Wales. It advises, and passes reports on to Trading Standards, which do not settle single disputes and can only be reached this way.',
      'zh-CN':
        '服务英格兰和威尔士的消费者，提供咨询，并将线索转交贸易标准部门。该部门不处理个别纠纷，消费者也须经此途径联系。',
    },
    form: USUAL_FORM,
    needs: USUAL_NEEDS,
    ...toldBy(
      'http://www.citizensadvice.org.uk/wales/about-us/about-us1/citizens-advice-privacy-policy/using-our-consumer-service-our-privacy-policy/?lang=cy',
      'https://www.milton-keynes.gov.uk/environmental-health/trading-standards/trading-standards-consumer-advice',
    ),
  },
  {
    id: 'consumeradvice-scot',
    countries: ['GB'],
    powers: ['advises'],
    name: {
      en: 'Advice Direct Scotland (consumeradvice.scot)',
      'zh-CN': '苏格兰 Advice Direct Scotland（consumeradvice.scot）',
    },
    languages: ['en'],
    url: 'https://www.consumeradvice.scot/',
    takes: {
      en: 'Consumers in Scotland. It advises, and passes reports on to Trading Standards.',
      'zh-CN': '服务苏格兰的消费者，提供咨询，并将线索转交贸易标准部门。',
    },
    form: USUAL_FORM,
    needs: USUAL_NEEDS,
    ...toldBy('https://www.tsscot.co.uk/what-we-do/what-is-trading-standards/'),
  },
];
