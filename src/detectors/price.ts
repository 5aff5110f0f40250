/** Currencies that people write with three decimals. */
const THREE_DECIMALS = /^(BHD|IQD|JOD|KWD|LYD|OMR|TND)$/;

/**
 * The first amount in a text as a plain decimal: `1.299,00 €` is `1299.00`, `24.990` is `24990`. A last group of three
 * digits is thousands, unless the currency has three decimals or the amount begins with 0.
 */
export function plainPrice(text: string | undefined, currency?: string): string | undefined {
  const amount = /\d[\d.,'’\s]*/.exec(text?.slice(0, 200) ?? '')?.[0].replace(/['’\s]|[.,\s]+$/g, '');
  if (amount === undefined || amount.length > 30) return undefined;
  const [, whole = '', fraction = ''] = /^(.*?)(?:[.,](\d+))?$/.exec(amount) ?? [];
  const separators = new Set(amount.match(/[.,]/g)).size;
  const isThousands =
    fraction.length === 3 && separators < 2 && !THREE_DECIMALS.test(currency ?? '') && !/^0+$/.test(whole);
  const digits = whole.replace(/\D/g, '');
  return isThousands || fraction === '' ? digits + fraction : `${digits}.${fraction}`;
}

const SIGNS: [RegExp, string][] = [
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/₹/, 'INR'],
  [/₽/, 'RUB'],
  [/₩|원/, 'KRW'],
  [/円/, 'JPY'],
  [/R\$/, 'BRL'],
  [/zł/, 'PLN'],
  [/\bUS ?\$/, 'USD'],
  [/\bCA? ?\$/, 'CAD'],
  [/\bAU ?\$/, 'AUD'],
];

/** The ISO 4217 code that a price text names by code or by an unmistakable sign; `$` and `¥` mean many. */
export function currencyOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const code = /(?:^|[^A-Z])([A-Z]{3})(?![A-Z])/.exec(text)?.[1];
  return code ?? SIGNS.find(([sign]) => sign.test(text))?.[1];
}

/** The first decimal number of a text with a point: `4,7 sur 5 étoiles` is `4.7`. */
export function plainRating(text: string | undefined): string | undefined {
  return (/\d+[.,]\d+/.exec(text ?? '') ?? /\d+/.exec(text ?? ''))?.[0].replace(',', '.');
}

/** The first whole number of a text without its thousands' marks: `2 480 évaluations` is `2480`. */
export function plainCount(text: string | undefined): string | undefined {
  return /\d[\d.,\s]*/.exec(text ?? '')?.[0].replace(/\D/g, '') || undefined;
}
