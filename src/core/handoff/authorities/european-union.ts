import type { Authority } from '../authority';
import { toldBy, USUAL_NEEDS } from '../forms';

export const EU_MEMBERS = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

/** For all of the EU, Norway and Iceland. Named after the national offices, which take shops at home. */
export const ECC_NET: Authority = {
  id: 'ecc-net',
  countries: ['EU', ...EU_MEMBERS, 'NO', 'IS'],
  powers: ['settles', 'advises'],
  name: {
    en: 'European Consumer Centre of your country, for shops in another EU country',
    'zh-CN': '本国的欧洲消费者中心（适用于欧盟其他国家的商户）',
  },
  languages: ['en'],
  url: 'https://www.eccnet.eu/',
  takes: {
    en: 'Complaints of consumers against a shop in another country of the EU, in Norway or Iceland, after the shop was asked in writing. It goes to the centre where the consumer lives, is free, and seeks an agreement; it can order nothing.',
    'zh-CN':
      '受理消费者对欧盟其他国家、挪威或冰岛商户的投诉，须先以书面方式向商户提出要求。请向居住国的中心提交，免费，以促成和解为目的，不能作出有约束力的裁决。',
  },
  // Own data, trader, what happened, what is wanted, what was tried; then payment and order, authority to act, documents.
  form: [
    'own-name',
    'own-email',
    'own-phone',
    'own-address',
    'merchant-name',
    'merchant-address',
    'page',
    'merchant-numbers',
    'subject',
    'facts',
    'claim',
    'asked',
    'payment',
    'amount',
    'bought-on',
    'order-number',
    'goods',
    'promised-on',
    'declaration',
    'evidence',
    'receipt',
  ],
  orderFrom: 'https://europakonsument.at/en/instructions-ecc-online-complaint-form-steps-4-8-explained/69364',
  needs: [...USUAL_NEEDS, 'own-address', 'asked'],
  ...toldBy('https://www.eccnet.eu/ecc-network/our-services/our-work'),
};
