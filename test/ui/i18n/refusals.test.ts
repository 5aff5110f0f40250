import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_TABLE } from '../../../src/core/casework/case-table';
import { fault } from '../../../src/core/fault';
import { readRefusal, refusal, REFUSAL_CODES } from '../../../src/core/refusal';
import { translate, type Locale } from '../../../src/ui/i18n/translate';

const LOCALES: Locale[] = ['en', 'zh-CN'];
const values = { until: '2026-09-16', count: 10 };
const detail = 'In the registry’s words.';
const said = (locale: Locale, cause: string) => translate(locale, 'fault.said', { cause });
const ofCode = (code: string) => ({ because: code, values, detail });
const BY_TYPE = REFUSAL_CODES.slice(0, REFUSAL_CODES.indexOf('no-complaint'));
const BY_REASON = REFUSAL_CODES.slice(BY_TYPE.length);

describe('why a registry refuses', () => {
  it.each(LOCALES)('has a sentence of its own for each code in %s, with its values', (locale) => {
    const all = REFUSAL_CODES.map((code) => said(locale, refusal(ofCode(code))));
    expect(all.filter((text) => !/[.。]$/.test(text) || /[{}]|refusal[.:]/.test(text))).toEqual([]);
    expect(new Set(all).size).toBe(REFUSAL_CODES.length);
    expect(said(locale, refusal(ofCode('files-full')))).toContain('10');
    expect(said(locale, refusal(ofCode('erase-appealable')))).toContain('2026-09-16');
  });

  it.each(REFUSAL_CODES)(
    'of %s is said in Chinese without the English words, but where these name what is wrong',
    (code) => {
      expect(said('zh-CN', refusal(ofCode(code))).includes(detail)).toBe(code === 'invalid');
    },
  );

  it.each(BY_TYPE)('is known by the type %s alone', (code) => {
    const known = refusal({ type: `urn:probity:problem:${code}`, detail });
    expect(known).toBe(refusal({ because: code, detail }));
    expect(refusal({ type: `urn:probity:problem:${code}`, because: 'of-later', detail })).toBe(known);
  });

  it('is said by its reason before its type', () => {
    const cause = refusal({ type: 'urn:probity:problem:too-many', because: 'device-quota', values, detail });
    expect(said('zh-CN', cause)).toBe('每台设备每小时最多发送 10 份，请稍后再试。');
  });

  it('is told within another sentence in its language', () => {
    const cause = refusal({ because: 'file-given', detail });
    expect(said('zh-CN', fault('answer-refused', { url: 'https://a.example/', status: 409, cause }))).toContain(
      '登记处已有此文件。',
    );
  });

  it.each([
    { type: 'urn:probity:problem:conflict' },
    { type: 'https://other.example/problems/invalid' },
    { because: 'of-later', values },
    { because: 'toString' },
    {},
  ])('that is not known, %j, keeps the words of the registry', (problem) =>
    expect(refusal({ ...problem, detail })).toBe(detail),
  );

  it('that a newer version kept is said in the words of the registry', () => {
    expect(said('zh-CN', `urn:probity:refusal:of-later ${JSON.stringify({ detail })}`)).toBe(detail);
  });

  it('keeps any words of the registry, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        expect(readRefusal(refusal({ because: 'invalid', detail: words }))?.values).toEqual({ detail: words });
      }),
    );
  });

  it('is known for every step that a complainant takes', () => {
    // Of the others' cases.
    const ofMerchants = ['is-proven', 'has-objected'];
    const met = CASE_TABLE.filter(({ by }) => by.includes('complainant')).flatMap(({ guards }) => guards);
    expect(met.length).toBeGreaterThan(4);
    expect(met.filter((name) => !ofMerchants.includes(name) && !REFUSAL_CODES.some((code) => code === name))).toEqual(
      [],
    );
  });

  it('is given by the registry for each reason', () => {
    const base = (path: string) => new URL(`../../../src/${path}/`, import.meta.url);
    const source = ['registry', 'core/casework']
      .flatMap((path) =>
        readdirSync(base(path), { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.ts'))
          .map((file) => readFileSync(new URL(file, base(path)), 'utf8')),
      )
      .join('\n');
    expect(BY_REASON.filter((code) => !source.includes(`'${code}'`))).toEqual([]);
  });
});
