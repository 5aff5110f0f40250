import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/cli/read-page';
import type { PaymentWay } from '../../src/core/payment-way';
import { unprotectedPayment } from '../../src/detectors/unprotected-payment';

const asked = async (...lines: string[]) =>
  unprotectedPayment(await parsePage(`<body>${lines.map((line) => `<p>${line}</p>`).join('')}</body>`), 'checkout');

const TRON = 'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8';
const ETHER = '0x52908400098527886E0F7030069857D2E4169EE7';
const BITCOIN = 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq';

describe('a page that asks to be paid without protection', () => {
  it.each<[PaymentWay, ...string[]]>([
    ['gift-card', 'Buy an iTunes card and text us the code.'],
    ['gift-card', 'Email us photos of the Steam cards, front and back.'],
    ['gift-card', '购买礼品卡后，将卡号和密码发送给客服。'],
    ['crypto', `Send 0.01 BTC to ${BITCOIN}`],
    ['crypto', 'Pay with Ethereum', ETHER],
    ['crypto', '请将 129 USDT 转账到以下地址', TRON],
    ['private-transfer', '加客服微信转账，立减 50 元'],
    ['private-transfer', '请扫描店主个人收款码付款'],
    ['private-transfer', 'Send the payment by Western Union to the name below.'],
    ['private-transfer', 'Please pay with PayPal friends and family.'],
    ['bank-transfer-only', 'Bank transfer only'],
    ['bank-transfer-only', 'We only accept wire transfers.'],
    ['bank-transfer-only', '仅支持银行转账'],
  ])('by %s: %s', async (way, ...lines) => expect(await asked(...lines)).toEqual([way]));
});

describe('a page that only speaks of such payments', () => {
  it.each([
    ['Gift cards'],
    ['Pay with a gift card'],
    ['Steam gift card 50: we email you the code within minutes.'],
    ['Have a gift card? Enter the code here.'],
    ['Do not send us gift card codes.'],
    ['If the seller asks you to send the payment by Western Union, report it.'],
    ['We accept cards, PayPal and bank transfer.'],
    ['Bank transfer'],
    ['Payment by bank transfer, card or PayPal'],
    ['Orders over 5,000: bank transfer only'],
    ['Refunds are made by bank transfer only.'],
    ['We accept Bitcoin and Ethereum'],
    ['Bitcoin hardware wallet: send and receive BTC', 'Order number 1BoatSLRHtKNngkdXEeobR76b53LETtpyT1x'],
    ['Tip us in Bitcoin', BITCOIN, 'Send any amount'],
    [`Contract ${ETHER} is shown as an example of Ethereum. Send nothing to it.`],
    ['微信支付', '请使用微信扫码支付'],
    ['关注微信公众号，付款有礼'],
    ['扫描二维码，关注我们'],
    ['请勿私下转账，付款一律线下交易的都是假的'],
    ['谨防诈骗：加微信转账的不受平台保护'],
    ['对公转账、支付宝、微信支付均可'],
    ['支持线下门店自提'],
    ['礼品卡购买成功后，卡密将发送至您的手机'],
    [`${'Long terms. '.repeat(30)} Bank transfer only`],
  ])('is passed over: %s', async (...lines) => expect(await asked(...lines)).toEqual([]));

  it('where buyers wrote it', async () => {
    const page = await parsePage(
      '<body><div class="reviews"><p>Text us the code of a Steam card, they said.</p></div></body>',
    );
    expect(unprotectedPayment(page, 'product')).toEqual([]);
  });

  it('and one that takes cards takes more than transfers', async () => {
    const page = await parsePage('<body><input autocomplete="cc-number"><p>Bank transfer only</p></body>');
    expect(unprotectedPayment(page, 'checkout')).toEqual([]);
  });
});
