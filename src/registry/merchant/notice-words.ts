import type { Category, Stage } from '../../core/category';
import type { ComplaintKind } from '../../core/complaint';

/** What a notice says of a case; everything else in it is the same for all. */
export interface NoticeFacts {
  registry: string;
  case: number;
  kind: ComplaintKind;
  /** Nobody complained: the registry opened it itself. */
  byRegistry: boolean;
  category: Category;
  stage: Stage;
  /** The host of the page complained of. */
  shop: string;
  receivedAt: Date;
  /** The last day on which to reply; null: the time to reply does not run. */
  replyUntil: Date | null;
  link: string;
  /** Whether the case is decided already: the link then leads to the decision. */
  decided: boolean;
  /** Of the dates. */
  timeZone: string;
}

/** The kinds of dishonesty and the stages as shoppers read them, src/ui/i18n; a test compares them. */
export const NOTICE_NAMES = {
  en: {
    category: {
      counterfeit: 'counterfeit or fake goods',
      inferior: 'inferior goods sold as better ones',
      'false-advertising': 'false advertising',
      'service-default': 'goods or service not delivered as promised',
      'fake-transaction': 'fake transactions',
      'credit-faking': 'bought sales or reviews',
      'malicious-review': 'malicious negative reviews',
      'data-abuse': 'misuse or sale of personal data',
    },
    stage: {
      production: 'production',
      transaction: 'order and payment',
      delivery: 'delivery of what was promised',
      logistics: 'transport',
      service: 'customer service',
    },
  },
  'zh-CN': {
    category: {
      counterfeit: '制售假冒商品',
      inferior: '以次充好',
      'false-advertising': '虚假宣传',
      'service-default': '未按承诺交付商品或服务',
      'fake-transaction': '虚假交易',
      'credit-faking': '刷单炒信',
      'malicious-review': '恶意差评',
      'data-abuse': '滥用、泄露或倒卖个人信息',
    },
    stage: {
      production: '生产',
      transaction: '下单与付款',
      delivery: '交付',
      logistics: '物流',
      service: '售后服务',
    },
  },
} as const satisfies Record<string, { category: Record<Category, string>; stage: Record<Stage, string> }>;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function dayIn(time: Date, timeZone: string): [year: string, month: number, day: number] {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });
  const of = (type: string) => parts.formatToParts(time).find((part) => part.type === type)?.value ?? '';
  return [of('year'), Number(of('month')), Number(of('day'))];
}

function dayEn(time: Date, timeZone: string): string {
  const [year, month, day] = dayIn(time, timeZone);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

function dayZh(time: Date, timeZone: string): string {
  const [year, month, day] = dayIn(time, timeZone);
  return `${year} 年 ${month} 月 ${day} 日`;
}

/** A day in words, in a time zone (IANA). */
export const DAY_IN_WORDS = { en: dayEn, 'zh-CN': dayZh };

const APPEAL_EN = `You can appeal within six months of the decision, free of charge; wherever the registry has more than one person, someone who decided nothing in the case hears it. You can also ask for a correction, which is looked at within 48 hours; and report that you have put things right.`;

function replyEn({ replyUntil, timeZone, byRegistry }: NoticeFacts): string {
  return `${replyUntil ? `Please reply by ${dayEn(replyUntil, timeZone)} (10 working days).` : 'You can reply until the case is decided.'}
Wherever the case leads to a warning, shoppers can read your reply in your own words, without personal data of ${byRegistry ? 'others' : 'the complainant'}. You can also add files, and object.

No answer is not taken as guilt: the case is then decided by the evidence that is there. Whatever is decided, you get the reasons and can appeal, free of charge; wherever the registry has more than one person, someone who decided nothing in the case hears it.`;
}

/** The letter in English. */
export function noticeEn(facts: NoticeFacts): string {
  const { registry, kind, byRegistry, category, stage, shop, receivedAt, link, timeZone } = facts;
  const names = NOTICE_NAMES.en;
  const what = byRegistry ? 'case' : kind === 'tip' ? 'tip' : 'complaint';
  return `Subject: A ${what} about ${shop}: you can reply (case ${facts.case})

To whoever runs ${shop},

On ${dayEn(receivedAt, timeZone)} ${registry} ${byRegistry ? 'itself opened a case' : `received a ${what}`} about your shop${byRegistry ? '; nobody complained' : ''}.
It concerns: ${names.category[category]} (stage: ${names.stage[stage]}).
${facts.decided ? 'It has been decided.' : 'Nothing has been decided, and nothing is listed because of it.'}

You can read ${facts.decided ? 'what is alleged and what was decided and why' : 'what is alleged'}, and answer it, here. There is no account:
${link}
The link belongs to this case. Do not pass it on.

First the page asks you to show that the shop is yours, in one of three ways: a TXT record in your domain's DNS, a small file on your site, or a code on the shop's own page. It gives you the exact text for each.

${facts.decided ? APPEAL_EN : replyEn(facts)}

The list of ${registry} is not a government list. Answering costs nothing and takes no password. If in doubt, do not open the link: write to ${registry} by the address on its own site.
`;
}

const APPEAL_ZH = `您可以在决定作出后六个月内免费提出申诉；登记处有两名以上人员的，由未参与本案决定的人审理。您还可以申请更正，登记处在 48 小时内处理；也可以报告已经整改。`;

function replyZh({ replyUntil, timeZone, byRegistry }: NoticeFacts): string {
  return `${replyUntil ? `请在 ${dayZh(replyUntil, timeZone)}（含当日，共 10 个工作日）之前回应。` : '在作出决定之前，您都可以回应。'}
如果本案最终引出提醒，消费者可以看到您的回应原话，但其中${byRegistry ? '他人' : '投诉人'}的个人信息会移除。您还可以补充材料、提出异议。

不作回应不等于承认，届时依已有证据作出决定。无论决定如何，您都会收到理由，并可免费提出申诉；登记处有两名以上人员的，由未参与本案决定的人审理。`;
}

/** The letter in Chinese. */
export function noticeZh(facts: NoticeFacts): string {
  const { registry, kind, byRegistry, category, stage, shop, receivedAt, link, timeZone } = facts;
  const names = NOTICE_NAMES['zh-CN'];
  const what = byRegistry ? '案件' : kind === 'tip' ? '举报' : '投诉';
  return `主题：关于 ${shop} 的${what}，请您回应（案件 ${facts.case}）

${shop} 的经营者：

您好。「${registry}」于 ${dayZh(receivedAt, timeZone)}${byRegistry ? '就贵店自行立案，没有投诉人' : `收到一件关于贵店的${what}`}。
涉及：${names.category[category]}（环节：${names.stage[stage]}）。
${facts.decided ? '该案已作出决定。' : '目前尚未作出任何决定，也没有因此列入任何名单。'}

您可以在这里查看${what}内容${facts.decided ? '、决定及其理由，' : ''}并作出回应，无需注册账号：
${link}
此链接只用于本案，请勿转发。

页面会先请您证明店铺由您经营，三种方式任选其一：在域名 DNS 中添加一条 TXT 记录、在网站上放置一个小文件，或者把一串代码放在店铺自己的页面上。每种方式所需的文字，页面都会给出。

${facts.decided ? APPEAL_ZH : replyZh(facts)}

「${registry}」的名单不是政府名单。回应不收取任何费用，也不需要密码。如有疑问，请不要打开链接，可按「${registry}」网站上公布的地址与我们联系。
`;
}

export type NoticeLanguage = keyof typeof NOTICE_NAMES;
