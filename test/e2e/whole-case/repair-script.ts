/** What people say in the stories that follow a case: credit repair, an objection, and a volunteer's look. */
export interface RepairScript {
  decided: string;
  rectification: string;
  checked: string;
  second: { facts: string; orderNumber: string };
  refused: string;
  objection: string;
  reopened: string;
  inspection: string;
  note: string;
}

export const REPAIR_SCRIPTS: Record<'en' | 'zh-CN', RepairScript> = {
  'zh-CN': {
    decided: '商户承认收款后未发货，在期限内没有退款。订单与付款记录相互印证，投诉成立。',
    rectification: '全部十四笔订单已于上月退款，凭证见附件；此后改为收货后付款，仓库每周核对未发订单。',
    checked: '经向支付机构核实，十四笔退款均已到账；抽查三笔新订单，均已按时发货。',
    second: { facts: '2026 年 11 月 20 日下单枕套一对，付款 168 元，收到的颜色与页面不同，客服不同意更换。', orderNumber: 'HT-20261120-007' }, // prettier-ignore
    refused: '同一笔交易已有案件处理，不再重复受理。',
    objection: '这是另一笔交易：订单号不同，买的是枕套，不是四件套。',
    reopened: '订单号与商品均不同，确为另一笔交易，应予受理。',
    inspection: '该店铺整改之后的一次回访检查。',
    note: '首页和结算页都没有写明经营者名称和地址。',
  },
  en: {
    decided:
      'The merchant admits that it was paid and sent nothing, and did not pay back in time. Order and payment agree.',
    rectification:
      'All fourteen orders were paid back last month, see the receipts. Since then goods are paid for after delivery, and open orders are checked every week.',
    checked:
      'The payment service confirms the fourteen refunds; three new orders were looked at, and all went out in time.',
    second: {
      facts:
        'Ordered two pillow cases on 20 November 2026 and paid £24. They have another colour than on the page, and are not exchanged.',
      orderNumber: 'BF-20261120-007',
    },
    refused: 'The same purchase is dealt with in another case.',
    objection: 'It is another purchase: the order number differs, and it is pillow cases, not bedding.',
    reopened: 'Order number and goods differ: it is another purchase, so it is taken up.',
    inspection: 'A look at the shop after it was put right.',
    note: 'Neither the front page nor the checkout says who runs the shop.',
  },
};
