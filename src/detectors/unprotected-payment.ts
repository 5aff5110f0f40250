import type { PaymentWay } from '../core/payment-way';
import type { PageKind } from '../core/page-kind';
import { ownText } from './own-text';
import { PAYMENT_FIELDS } from './shop-hints';
import { all, bodyOf, contentOf, has } from './unclobbered';

/** One of these stands on any page that is found to ask for such a payment; most pages have none, and are read no further. */
const ANY_CUE =
  /gift ?cards?|itunes|steam|google play|bitcoin|\bBTC\b|usdt|tether|trc-?20|erc-?20|ethereum|western union|moneygram|zelle|cash ?app|friends (?:and|&) family|(?:bank|wire) transfer|whatsapp|礼品卡|卡密|比特币|泰达币|以太坊|微信|私下|线下|收款码|转账|汇款/i;

/** A line with one of these warns, forbids, refuses or reports; or speaks of something else than paying for what is sold here. */
const OTHERWISE =
  /\b(never|not|no longer|don.?t|doesn.?t|isn.?t|cannot|can.?t|won.?t|avoid|beware|warning|caution|careful|if (?:a|an|any|the|some)|report|refuse[sd]?|fraud\w*|scam\w*|fake|phishing|protect\w*|refund\w*|returns?|donat\w*|tips?|example|news|article|learn|guide|review\w*|wholesale|trade|business(?:es)?|over|above|exceeding|more than)\b|请勿|切勿|勿|不要|不得|不能|不可|不支持|不接受|不会|不予|谨防|警惕|小心|当心|防范|防止|避免|以免|禁止|拒绝|举报|骗|诈|假冒|冒充|如遇|如有|如果|若|凡是|任何|要求|退款|退货|退回|发票|打赏|捐|例如|案例|新闻|批发|企业|超过|以上/i;

const GIFT_CARD = [
  /\b(?:gift ?cards?|itunes cards?|steam cards?|google play cards?)\b.{0,80}\b(?:send|e-?mail|text|message|whatsapp)\b (?:us|me)\b|\b(?:send|e-?mail|text|message|whatsapp) (?:us|me)\b.{0,60}\b(?:gift|itunes|steam|google play) ?cards?\b/i,
  /\b(?:send|e-?mail|text|whatsapp)\b.{0,40}\b(?:gift|itunes|steam|google play) cards? (?:codes?|pins?|numbers?)\b.{0,20}\bto (?:us|me|our|the seller)\b/i,
  /(?:礼品卡|卡密).{0,24}(?:发给|发送给|发到|发送到|提供给|告知)(?:客服|卖家|我们|我|店主|掌柜)/,
  /(?:发给|发送给|提供给)(?:客服|卖家|我们|店主|掌柜).{0,12}(?:礼品卡|卡密)/,
];

const COIN = /bitcoin|\bBTC\b|\bETH\b|ethereum|usdt|tether|trc-?20|erc-?20|比特币|泰达币|以太坊/i;
const COIN_ADDRESS =
  /(?<![\w/])(?:bc1[ac-hj-np-z02-9]{25,59}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|0x[0-9a-fA-F]{40}|T[1-9A-HJ-NP-Za-km-z]{33})(?!\w)/;
const TO_PAY = /\b(?:pay|payments?|send|transfer|deposit)\b|付款|支付|转账|打款|汇款|转入/i;

const PRIVATE = [
  /(?:加|添加)(?:客服|店主|卖家|掌柜|我)?(?:的)?微信.{0,12}(?:付款|转账|支付|下单付)/,
  /微信(?:直接)?转账(?:给|到)?(?:客服|店主|卖家|掌柜|我|本人|个人)/,
  /(?:扫描?|扫一扫).{0,10}(?:个人|客服|店主|卖家|掌柜|本人).{0,6}(?:收款码|二维码).{0,16}(?:付款|转账|支付)?/,
  /(?:个人|客服|店主|卖家|掌柜|本人)(?:的)?(?:微信|支付宝)?收款码.{0,16}(?:付款|转账|支付)/,
  /(?:付款|支付|交易)(?:请|均|一律|只能|方式)?.{0,4}(?:私下|线下)(?:转账|交易|付款)/,
  /\b(?:send|make|transfer)\b.{0,30}\b(?:payments?|money|funds|deposit|balance)\b.{0,40}\b(?:zelle|cash ?app|western union|moneygram|friends (?:and|&) family)\b/i,
  /\bpay\b.{0,40}\bfriends (?:and|&) family\b/i,
];

const BANK_ONLY = [
  /\b(?:(?:we|shop) only accepts?|only accepted (?:payment|method)(?: method)?(?: is| are|:)?|payment (?:is )?(?:by|via|through) )[^.]{0,12}\b(?:bank|wire) transfers?\b(?! or| and|,|\/)(?=.{0,6}(?:only|\.|$|!))/i,
  /\b(?:bank|wire) transfer only\b/i,
  /(?:仅|只)(?:支持|接受|收|能用?|可用?)(?:银行)?(?:卡)?(?:转账|汇款)(?!.{0,6}(?:和|或|、|及))/,
];

const CARD_NUMBER = 'input[autocomplete~="cc-number" i]';

const MAX_TEXT = 300_000;
/** A longer line is prose, not an instruction. Characters. */
const LONGEST_LINE = 240;
/** An address stands within so many lines of the words about it. */
const NEAR = 2;

/**
 * The ways in which a shop's page asks to be paid outside of any protection, by what the shop itself wrote: a sentence that instructs, never one that
 * warns of it. Silence is right wherever there is doubt; what is found is a fact of the page, and no verdict on its merchant.
 */
export function unprotectedPayment(page: Document, kind: PageKind): PaymentWay[] {
  const body = bodyOf(page);
  if (kind === 'search' || !body || !ANY_CUE.test(contentOf(body).slice(0, 4 * MAX_TEXT))) return [];
  const lines = ownText(body, page)
    .slice(0, MAX_TEXT)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const said = (patterns: RegExp[]) => lines.some((line) => instructs(line) && patterns.some((one) => one.test(line)));
  const ways: [PaymentWay, () => boolean][] = [
    ['gift-card', () => said(GIFT_CARD)],
    ['crypto', () => lines.some((line, at) => COIN_ADDRESS.test(line) && asksForCoins(lines, at))],
    ['private-transfer', () => said(PRIVATE)],
    // A page that lets its buyers choose takes more than transfers, whatever a line of it says.
    ['bank-transfer-only', () => said(BANK_ONLY) && !takesMore(page)],
  ];
  return ways.filter(([, isAsked]) => isAsked()).map(([way]) => way);
}

function takesMore(page: Document): boolean {
  return has(page, CARD_NUMBER) || all(page, PAYMENT_FIELDS).length > 1;
}

function instructs(line: string): boolean {
  return line.length <= LONGEST_LINE && !OTHERWISE.test(line);
}

/** The words about an address may stand before or after it, but none of them may say otherwise. */
function asksForCoins(lines: readonly string[], at: number): boolean {
  const near = lines.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  const text = near.join(' ');
  return near.every(instructs) && COIN.test(text) && TO_PAY.test(text.replace(COIN_ADDRESS, ' '));
}
