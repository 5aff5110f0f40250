import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/cli/read-page';
import { asksByPrivateQr } from '../../src/detectors/private-qr';

describe('a picture of a QR code', () => {
  const beside = async (image: string, words: string) =>
    asksByPrivateQr(await parsePage(`<body><main><div>${image}<p>${words}</p></div></main></body>`));

  it.each([
    ['<img alt="微信收款码" src="/a.png">', '扫码付款'],
    ['<img class="pay" src="/img/shoukuan-wx.jpg">', '请用微信扫一扫付款'],
    ['<img alt="二维码" src="/a.png">', '扫码支付，转账请备注订单号'],
    ['<img class="qrcode" src="/a.png">', '扫描二维码付款给店主'],
    ['<img alt="QR code" src="/a.png">', 'Scan to pay with Zelle'],
  ])('%s beside "%s" asks for a transfer to whose it is', async (image, words) =>
    expect(await beside(image, words)).toBe(true),
  );

  it.each([
    ['<img alt="二维码" src="/a.png">', '微信扫码支付'],
    ['<img class="qrcode" src="/a.png">', '请使用支付宝扫码付款，二维码 5 分钟内有效'],
    ['<img alt="收款码" src="/a.png">', '本店使用聚合收款设备'],
    ['<img class="qrcode" src="/a.png">', '扫码关注公众号，付款有礼'],
    ['<img alt="QR code" src="/app.png">', 'Scan to download the app and pay faster with Venmo'],
    ['<img alt="收款码" src="/a.png">', '请勿扫码付款给卖家，谨防诈骗'],
    ['<img alt="个人收款码" src="/a.png">', `扫码付款。${'退换货说明。'.repeat(40)}`],
    ['<img alt="cup" src="/cup.png">', '扫码付款给店主'],
  ])('%s beside "%s" does not', async (image, words) => expect(await beside(image, words)).toBe(false));

  it('that a buyer has shown does not', async () => {
    const page = await parsePage(
      '<body><div class="comment-list"><img alt="收款码" src="/a.png"><p>扫码付款给店主</p></div></body>',
    );
    expect(asksByPrivateQr(page)).toBe(false);
  });
});
