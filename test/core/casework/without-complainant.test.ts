import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REDACTED } from '../../../src/core/casework/left-out';
import { withoutComplainant } from '../../../src/core/casework/without-complainant';

const FACTS = 'I am the widow of Old Chen and paid on 3 March; nothing has arrived since.';
const ZH = '我是老陈的遗孀，三月三日付了款，至今什么也没有收到。';

describe('what is public of a text', () => {
  it.each<[string, string, { marks?: string[]; words?: string[] }, string]>([
    ['an order number', 'Order AB-1234 was never sent.', { marks: ['AB-1234'] }, `Order ${REDACTED} was never sent.`],
    ['it in other letters', 'Order ab-1234 was late.', { marks: ['AB-1234'] }, `Order ${REDACTED} was late.`],
    ['a mark with signs in it', 'See (a+b)*c?x', { marks: ['(a+b)*c?x'] }, `See ${REDACTED}`],
    ['a name in Chinese', '王小明付款后未收到货。', { marks: ['王小明'] }, `${REDACTED}付款后未收到货。`],
    ['an e-mail address', 'Write to li.wei+1@mail.example, please.', {}, `Write to ${REDACTED}, please.`],
    ['a mobile number', '电话13800138000无人接听', {}, `电话${REDACTED}无人接听`],
    ['it as people write it', '电话 138 0013-8000 无人接听', {}, `电话 ${REDACTED} 无人接听`],
    ['a number with a country', 'Call +49 30 1234-5678 today', {}, `Call ${REDACTED} today`],
    [
      'a quotation',
      'She writes: "I am the WIDOW of old Chen — and paid on 3 March." That holds.',
      { words: [FACTS] },
      `She writes: "${REDACTED}." That holds.`,
    ],
    ['a quotation in Chinese', '投诉人称：我是老陈的遗孀 三月三日付了款。', { words: [ZH] }, `投诉人称：${REDACTED}。`],
  ])('is without %s', (_, text, { marks = [], words = [] }, left) => {
    expect(withoutComplainant(text, { marks, words })).toBe(left);
  });

  it.each([
    ['Paid on 3 March, never delivered, no answer in ten days.'],
    ['2026-03-15: 1 284 561 yuan, case 12345678901234, uscc:91110108551385082Q, 100138001380001234567'],
    ['商户应在三日内退款。'],
  ])('keeps what is not theirs: %s', (text) => {
    expect(withoutComplainant(text, { marks: ['12', ''], words: [FACTS, ZH] })).toBe(text);
  });

  it.each([
    ['Orders HT-20260302-118, 5551234567 and AB12345: late since 2026-03-15.', 3],
    ['订单20260302118未发货。', 1],
    ['1,299 yuan, two of 12 parcels, room 404, www.shop.example', 0],
  ])('of a tip is without any number like an order’s, whosever it is: %s', (text, orders) => {
    const left = withoutComplainant(text, { marks: ['404'], words: [], isSecret: true });
    expect(left.split(REDACTED).length - 1).toBe(orders);
    expect(withoutComplainant(text, { marks: ['5551234567'], words: [], isSecret: true })).toBe(left);
  });

  it('never has eight words in a row that the complainant wrote', () => {
    const words = fc.array(fc.constantFrom('ha', 'Li', '王', 'x9', 'paid'), { minLength: 8, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (theirs, before, after) => {
        const quoted = theirs.join(' ');
        const left = withoutComplainant(`${before} ${quoted} ${after}`, { marks: [], words: [quoted] });
        expect(left).not.toContain(quoted);
        expect(left).toContain(REDACTED);
      }),
    );
  });
});
