import * as v from 'valibot';

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** An amount of money: a plain decimal, never a float, with at most the currency's own minor digits (ISO 4217). */
export const AmountSchema = v.pipe(
  v.strictObject({
    value: v.pipe(v.string(), v.regex(/^(0|[1-9]\d{0,11})(\.\d{1,3})?$/, 'not a plain amount such as 1299.00')),
    currency: v.pipe(
      v.string(),
      v.check((code) => CURRENCIES.has(code), 'not a currency code of ISO 4217'),
    ),
  }),
  v.forward(
    v.partialCheck(
      [['value'], ['currency']],
      ({ value, currency }) => (value.split('.')[1]?.length ?? 0) <= minorDigits(currency),
      'more digits after the point than the currency has',
    ),
    ['value'],
  ),
);

function minorDigits(currency: string): number {
  if (!CURRENCIES.has(currency)) return 0;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 0;
}
