/**
 * Whether a page shows a picture of a QR code by which its owner is paid, by what the picture says of itself and the words beside it: a
 * code that is said to collect money and stays the same, where a payment provider shows another for each order; or words that name a
 * person, or ask for a remark by which one finds out who has paid. Self-contained, so that the worker can run it in a checkout alone.
 */
export function asksByPrivateQr(page: Document = document): boolean {
  const named = ['alt', 'class', 'id', 'src'];
  const selector = named.flatMap((name) =>
    ['qr', '二维码', '收款', 'shoukuan'].map((word) => `img[${name}*="${word}" i]`),
  );
  const collects = /收款码|收款二维码|shoukuan/i;
  const scanAndPay = /扫.{0,12}(?:付|转账)|(?:付款|转账).{0,8}扫|\bscan\b.{0,40}\bpay/i;
  const toPerson =
    /(?:付款|转账|支付)(?:给|到)(?:店主|掌柜|卖家|客服|老板|我|本人|个人)|(?:转账|付款|支付)时?.{0,6}备注.{0,8}(?:姓名|昵称|手机|订单)|\b(?:zelle|venmo|cash ?app)\b/i;
  /** Beside the code of an app, of an account to follow, or a warning. */
  const otherwise =
    /关注|公众号|下载|小程序|APP|登录|防伪|勿|不要|谨防|骗|捐|赏|follow|download|(?:log|sign) ?in|donat|beware|never|don.?t/i;
  const byUsers = '[class*="review" i],[class*="comment" i],[id*="review" i],[id*="comment" i]';

  /** The words of the largest element around a picture that holds little more than it, after its own description. */
  const wordsAround = (image: Element) => {
    let words = '';
    let at = image.parentElement;
    for (let left = 3; left > 0 && at; left -= 1, at = at.parentElement) {
      const text = (at.textContent ?? '').replace(/\s+/g, ' ');
      if (text.length > 160) break;
      words = text;
    }
    return `${image.getAttribute('alt') ?? ''} ${words}`;
  };
  return Array.from(page.querySelectorAll(selector.join()))
    .slice(0, 50)
    .some((image) => {
      const words = wordsAround(image);
      const names = named.map((name) => (image.getAttribute(name) ?? '').slice(0, 300)).join(' ');
      const isAsked = scanAndPay.test(words) && (collects.test(names + words) || toPerson.test(words));
      return isAsked && !otherwise.test(words) && image.closest(byUsers) === null;
    });
}
