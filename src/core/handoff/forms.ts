import type { InLanguages } from '../in-languages';
import type { Check, Field } from './authority';

/** No public page was found that says it. */
export const NOT_CONFIRMED: Check = { how: 'not-confirmed', on: '2026-11-26' };
export const NO_PAGE: InLanguages = {
  en: 'not confirmed: no public page was found that says it',
  'zh-CN': '未经核实：未找到可以印证的公开网页',
};

/** What the office does is told by public pages, read in stored copies, the best one first. The order of its fields does not come from them. */
export function toldBy(...urls: [string, ...string[]]): { source: InLanguages; checked: Check } {
  const source = urls.join(' ');
  return { source: { en: source, 'zh-CN': source }, checked: { how: 'page', on: '2026-11-26' } };
}

/** Who complains, against whom, about which purchase, what happened, what is asked for: how most offices ask. */
export const USUAL_FORM: readonly Field[] = [
  'own-name',
  'own-email',
  'own-phone',
  'own-address',
  'merchant-name',
  'page',
  'merchant-address',
  'merchant-numbers',
  'bought-on',
  'order-number',
  'goods',
  'amount',
  'payment',
  'promised-on',
  'subject',
  'facts',
  'asked',
  'claim',
  'evidence',
  'receipt',
  'declaration',
];
export const USUAL_NEEDS: readonly Field[] = ['own-name', 'own-email', 'merchant-name', 'page', 'facts', 'claim'];

/** What happened comes first: of offices that gather reports and settle nothing. */
export const REPORT_FORM: readonly Field[] = [
  'subject',
  'merchant-name',
  'page',
  'merchant-address',
  'merchant-numbers',
  'facts',
  'bought-on',
  'promised-on',
  'goods',
  'amount',
  'payment',
  'order-number',
  'asked',
  'evidence',
  'receipt',
  'own-name',
  'own-email',
  'own-phone',
  'own-address',
];
export const REPORT_NEEDS: readonly Field[] = ['subject', 'merchant-name', 'page', 'facts'];
