import { describe, expect, it } from 'vitest';
import { AUTHORITIES, authoritiesFor, COUNTRIES } from '../../../src/core/handoff/authorities';
import { EU_MEMBERS } from '../../../src/core/handoff/authorities/european-union';
import { FIELDS } from '../../../src/core/handoff/authority';
import { parseWebAddress } from '../../../src/core/web-address';

const ids = (country: string | null) => authoritiesFor(country).map(({ id }) => id);

describe('the table of whom a complaint can be handed to', () => {
  it.each<[string | null, string[]]>([
    ['CN', ['12315', 'card-cn']],
    ['US', ['state-attorney-general', 'ftc', 'econsumer', 'card-us']],
    ['GB', ['citizens-advice', 'consumeradvice-scot', 'econsumer', 'card-gb']],
    ['DE', ['universalschlichtungsstelle', 'verbraucherzentrale', 'ecc-net', 'card']],
    ['FR', ['signalconso', 'ecc-net', 'card']],
    ['HR', ['dirh', 'ecc-net', 'card']],
    ['CH', ['seco', 'card']],
    ['XX', ['card']],
    [null, ['card']],
  ])('has for %s: %j', (country, expected) => {
    expect(ids(country)).toEqual(expected);
  });

  it('leads each member of the EU to a European Consumer Centre, and asks for no office that does not exist', () => {
    for (const country of 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '))
      expect(ids(country)).toContain('ecc-net');
    // Which takes no shop at home.
    for (const country of EU_MEMBERS) expect(ids(country)[0]).not.toBe('ecc-net');
    for (const country of ['GB', 'CH', 'US', 'CN']) expect(ids(country)).not.toContain('ecc-net');
    expect(COUNTRIES).not.toContain('EU');
  });

  it('has every row once', () => {
    expect(new Set(AUTHORITIES.map(({ id }) => id)).size).toBe(AUTHORITIES.length);
  });

  it.each(AUTHORITIES.map((row) => [row.id, row] as const))(
    '%s is named and explained in both languages, with its official page, its source and how it was checked',
    (_id, row) => {
      for (const words of [row.name, row.takes])
        for (const locale of ['en', 'zh-CN'] as const) expect(words[locale]).toMatch(/\S/);
      expect(row.takes['zh-CN']).toMatch(/\p{Script=Han}/u);
      if (row.url !== null) {
        expect(parseWebAddress(row.url)).not.toBeNull();
        expect(row.url).toMatch(/^https:/);
      }
      expect((row.url === null) === (row.opening !== undefined)).toBe(true);
      expect(row.source.en).not.toBe('');
      expect(row.source['zh-CN']).toMatch(row.checked.how === 'page' ? /^https?:/ : /\p{Script=Han}/u);
      const addresses = row.source.en.split(' ').map(parseWebAddress);
      expect(row.checked.how === 'page').toBe(!addresses.includes(null));
      if (row.orderFrom) expect(parseWebAddress(row.orderFrom)).not.toBeNull();
      expect(row.checked.on).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(row.checked.how === 'law-text').toBe(row.source.en.includes('Order 20/2019'));
    },
  );

  it.each(AUTHORITIES.map((row) => [row.id, row] as const))(
    '%s asks for each field once, and needs only what it asks for',
    (_id, { form, needs }) => {
      expect(new Set(form).size).toBe(form.length);
      for (const field of form) expect(FIELDS).toContain(field);
      for (const field of needs) expect(form).toContain(field);
      // What the complaint rests on is in every one of them.
      for (const field of ['merchant-name', 'page', 'facts', 'evidence', 'amount', 'own-name'] as const)
        expect(form).toContain(field);
    },
  );

  it('asks for 12315 in the order of Order 20, article 9: who complains, of whom, what for, and why', () => {
    const order = ['own-name', 'own-phone', 'own-address', 'merchant-name', 'merchant-address', 'claim', 'facts'];
    const form = authoritiesFor('CN')[0]?.form ?? [];
    expect(form.filter((field) => order.includes(field))).toEqual(order);
  });

  it.each<[string, string[]]>([
    // Personal details, trader, facts, what is wanted, what was tried, payment and order, authority to act, documents.
    [
      'ecc-net',
      ['own-name', 'merchant-name', 'facts', 'claim', 'asked', 'payment', 'order-number', 'declaration', 'evidence'],
    ],
    // The kind, how much, how, when, to whom, where they are, the rest, who reports.
    ['ftc', ['subject', 'amount', 'payment', 'bought-on', 'merchant-name', 'merchant-address', 'facts', 'own-name']],
    // Name and contact, business, outline, loss, desired outcome, documents.
    ['state-attorney-general', ['own-name', 'merchant-name', 'facts', 'amount', 'claim', 'evidence']],
    // Own data, the merchant's, details, what is claimed, documents.
    ['anpc', ['own-name', 'merchant-name', 'facts', 'claim', 'evidence']],
    // Own data, those of whom it is about, what happened, attachments.
    ['agcm', ['own-name', 'merchant-name', 'facts', 'evidence']],
    // Name, address, account, what is wrong.
    ['card-us', ['own-name', 'own-address', 'payment', 'facts']],
  ])('asks for %s in the order that the page named describes', (id, order) => {
    const row = AUTHORITIES.find((one) => one.id === id);
    expect(row?.form.filter((field) => order.includes(field))).toEqual(order);
    expect(row?.orderFrom).toMatch(/^https?:/);
  });

  it('names a page for the order of no other row, since none was found', () => {
    const ordered = AUTHORITIES.filter(({ orderFrom }) => orderFrom).map(({ id }) => id);
    expect(ordered.toSorted()).toEqual(['agcm', 'anpc', 'card-us', 'ecc-net', 'ftc', 'state-attorney-general']);
  });

  it('says of which rows no public page was found, and lets those claim little', () => {
    const unconfirmed = AUTHORITIES.filter(({ checked }) => checked.how === 'not-confirmed');
    expect(unconfirmed.map(({ id }) => id)).toEqual([]);
    for (const { source, url, takes } of unconfirmed) {
      expect(source).toEqual({
        en: expect.stringMatching(/^not confirmed/),
        'zh-CN': expect.stringMatching(/^未经核实/),
      });
      if (url) expect(takes.en.length).toBeLessThan(60);
    }
  });

  it('names no telephone number, which nobody could check here', () => {
    for (const { name, takes } of AUTHORITIES)
      for (const text of [...Object.values(name), ...Object.values(takes)].map((one) => one.replaceAll('12315', '')))
        expect(text).not.toMatch(/\d[\d\s()-]{5,}\d|\b188\b/);
  });
});
