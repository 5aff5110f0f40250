import type { Authority } from '../authority';
import { toldBy } from '../forms';

/** Letters to who handles the payment; each shopper has their own, so there is no address. */
const letter = {
  languages: [],
  url: null,
  powers: ['pays-back'],
  form: [
    'own-name',
    'own-address',
    'own-email',
    'own-phone',
    'payment',
    'amount',
    'bought-on',
    'merchant-name',
    'page',
    'order-number',
    'goods',
    'promised-on',
    'subject',
    'facts',
    'asked',
    'claim',
    'evidence',
    'declaration',
  ],
  needs: ['own-name', 'payment', 'amount', 'bought-on', 'merchant-name', 'facts', 'claim'],
} as const satisfies Partial<Authority>;

export const PAYMENT: readonly Authority[] = [
  {
    ...letter,
    id: 'card-us',
    countries: ['US'],
    name: { en: 'Card issuer: letter of dispute', 'zh-CN': '发卡机构：账单争议信' },
    to: { en: 'Card issuer', 'zh-CN': '发卡机构' },
    takes: {
      en: 'Disputes about a credit card’s bill. Write to the address that the issuer gives for billing inquiries, so that the letter is there within 60 days after the first statement with the charge was sent.',
      'zh-CN': '受理信用卡账单争议。请寄至发卡机构公布的账单查询地址，须在首次列有该笔款项的账单寄出后 60 天内送达。',
    },
    opening: {
      en: 'I dispute the charge below as a billing error under the Fair Credit Billing Act, 15 U.S.C. 1666, and ask you to correct it and to confirm in writing what you find.',
      'zh-CN':
        '依据美国《公平信用账单法》（15 U.S.C. 1666），本人对下列款项提出账单争议，请予更正，并书面告知调查结果。',
    },
    // Name, address, account number, and what is wrong.
    orderFrom: 'https://consumerwiki.dca.ca.gov/w/index.php/Billing_Errors',
    ...toldBy('https://consumerwiki.dca.ca.gov/w/index.php/Billing_Errors'),
  },
  {
    ...letter,
    id: 'card-gb',
    countries: ['GB'],
    name: { en: 'Card issuer: section 75 or chargeback letter', 'zh-CN': '发卡机构：第 75 条或退单申请信' },
    to: { en: 'Card issuer', 'zh-CN': '发卡机构' },
    takes: {
      en: 'For something bought by credit card that costs over £100 and up to £30,000 the issuer may be liable as the merchant is (section 75). For debit cards and smaller sums ask for a chargeback, and soon: its periods are short.',
      'zh-CN':
        '以信用卡购买、单价在 100 英镑以上且不超过 30,000 英镑的，发卡机构可能与商户承担同等责任（第 75 条）。借记卡或金额较小的可申请退单，期限较短，请尽早提出。',
    },
    opening: {
      en: 'I claim under section 75 of the Consumer Credit Act 1974 for the purchase below. Where section 75 does not apply, please treat this as a request for a chargeback.',
      'zh-CN': '就下列交易，本人依据英国《1974 年消费信贷法》第 75 条提出索赔；如第 75 条不适用，请按退单申请处理。',
    },
    ...toldBy(
      'https://webarchive.nationalarchives.gov.uk/20140402163517/http:/oft.gov.uk/about-the-oft/legal-powers/legal/cca/equal-liability',
      'https://www2.firstdirect.com/help/product-support/card-payments-help/',
    ),
  },
  {
    ...letter,
    id: 'card-cn',
    countries: ['CN'],
    name: { en: 'Bank or payment service: letter of dispute', 'zh-CN': '发卡银行或支付机构：交易争议说明' },
    to: { en: 'Bank or payment service', 'zh-CN': '发卡银行或支付机构' },
    takes: {
      en: 'Asks the bank or payment service to look into the payment. An online payment service must have a procedure and people for disputed payments and complaints (measures of the People’s Bank of China for online payment, article 28); of banks no page was found that says it.',
      'zh-CN':
        '请发卡银行或支付机构对该笔交易进行核查。网络支付机构应当建立差错争议和纠纷投诉处理制度，并配备专业部门和人员（《非银行支付机构网络支付业务管理办法》第二十八条）；有关银行的公开网页未能找到。',
    },
    opening: {
      en: 'I dispute the payment below, and ask you to look into it and to tell me in writing what you find.',
      'zh-CN': '本人对下列交易提出争议，请贵方核查，并书面告知处理结果。',
    },
    // A copy of the rules that is not the bank's own.
    ...toldBy('https://m.lawfaq.cn/law/27-2300-4.html'),
  },
  {
    ...letter,
    id: 'card',
    countries: ['*'],
    name: { en: 'Card issuer or payment service: chargeback letter', 'zh-CN': '发卡机构或支付服务商：退单申请信' },
    to: { en: 'Card issuer or payment service', 'zh-CN': '发卡机构或支付服务商' },
    takes: {
      en: 'Asks for the payment to be taken back by the rules of the card company or payment service. They set the period, generally 120 days from the payment, in some cases more: ask early, with the order, the invoice and what you wrote to the merchant. Banks usually help, though no law obliges them; a bank transfer is hardly ever taken back. Told by European Consumer Centres.',
      'zh-CN':
        '请求依照卡组织或支付服务的规则撤销付款。期限由其规定，一般为付款之日起 120 天，有的可以延长；请尽早提出，并附上订单、发票和与商户的往来记录。银行没有法定义务，但通常会协助；银行转账几乎无法撤回。以上为欧洲消费者中心的说明。',
    },
    opening: {
      en: 'I dispute the payment below, and ask you to take it back (chargeback) and to tell me in writing what you find.',
      'zh-CN': '本人对下列付款提出争议，请求撤销该笔付款（退单），并书面告知处理结果。',
    },
    ...toldBy('https://eccnetmalta.gov.mt/chargeback/', 'https://ecclatvia.lv/en/uncategorized-en/test6-en'),
  },
];
