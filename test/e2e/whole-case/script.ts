/** What the people of a case say, and on which page of the street it happens. */
export interface Script {
  /** The page of the street that is complained of. */
  shop: string;
  registry: string;
  facts: string;
  contact: string;
  orderNumber: string;
  handlers: Record<'lin' | 'wang' | 'zhao', string>;
  reply: string;
  decision: { reason: string; ground: string };
  appeal: string;
  annulled: string;
}

export const SCRIPTS: Record<'en' | 'zh-CN', Script> = {
  'zh-CN': {
    shop: 'complaint-zh',
    registry: '城西登记处',
    facts:
      '2026 年 10 月 12 日下单四件套，付款 1,299 元，页面承诺 48 小时内发货。至今未收到货，客服三次答复「正在核实」，退款申请未处理。',
    contact: 'duzhe@mail.example',
    orderNumber: 'HT-20261012-118',
    handlers: { lin: '林玮', wang: '王若楠', zhao: '赵明远' },
    reply: '包裹于 10 月 13 日交寄，途中遗失。\n我们正与承运方核实，核实后会退款。',
    decision: {
      reason:
        '投诉人于 10 月 12 日付款 1,299 元，商户承诺 48 小时内发货。商户于通知后回应称包裹遗失，未提交交寄凭证。截至决定之日未发货，也未退款。',
      ground: '承诺 48 小时内发货而未履行，属于未按承诺交付商品或服务。',
    },
    appeal: '承运方已于 11 月 20 日出具遗失证明，我们于 11 月 21 日全额退款。决定作出时没有看到这两份凭证。',
    annulled:
      '商户提交的退款凭证经向支付机构核实，款项已于 11 月 21 日退回，早于决定作出之日。原决定认定「未退款」有误，予以撤销。',
  },
  en: {
    shop: 'complaint-en',
    registry: 'West City Registry',
    facts:
      'Ordered bedding on 12 October 2026 and paid £189. The page promised dispatch within 48 hours. Nothing has come, three answers said “we are checking”, and the request for a refund is still open.',
    contact: 'reader@mail.example',
    orderNumber: 'BF-20261012-118',
    handlers: { lin: 'Lin Wei', wang: 'Ruth Wang', zhao: 'Mary Zhao-Whitfield' },
    reply:
      'The parcel was handed over on 13 October and got lost on its way.\nWe are checking with the carrier and will pay back afterwards.',
    decision: {
      reason:
        'The complainant paid £189 on 12 October; dispatch within 48 hours was promised. After the notice the merchant replied that the parcel was lost, and gave no proof of posting. Up to this decision nothing was sent and nothing paid back.',
      ground: 'Dispatch within 48 hours was promised and did not happen: goods not delivered as promised.',
    },
    appeal:
      'The carrier confirmed the loss on 20 November, and we paid the whole price back on 21 November. Neither was seen when the case was decided.',
    annulled:
      'The payment service confirms the refund of 21 November, which is before the day of the decision. That nothing was paid back was wrong, so the decision is taken back.',
  },
};
