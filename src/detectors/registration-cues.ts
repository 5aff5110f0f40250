import type { Scheme } from '../core/identifier';
import { abn } from '../core/schemes/abn';
import { acn } from '../core/schemes/acn';
import { cnLicence } from '../core/schemes/cn-licence';
import { cnpj } from '../core/schemes/cnpj';
import { deHrb } from '../core/schemes/de-hrb';
import { gbCompany } from '../core/schemes/gb-company';
import { gstin } from '../core/schemes/gstin';
import { icp } from '../core/schemes/icp';
import { jpCorporate } from '../core/schemes/jp-corporate';
import { krBrn } from '../core/schemes/kr-brn';
import { lei } from '../core/schemes/lei';
import { PROVINCES } from '../core/schemes/provinces';
import { psb } from '../core/schemes/psb';
import { siren } from '../core/schemes/siren';
import { siret } from '../core/schemes/siret';
import { uscc } from '../core/schemes/uscc';
import { vat } from '../core/schemes/vat';
import { vats } from '../core/schemes/vats';

/** Words that say what the number behind them is. The first group is the number, as people write it. */
export interface RegistrationCue {
  scheme: Scheme;
  pattern: RegExp;
  /** What stands in every text that the pattern fits, in small letters: cheap to look for, and most texts lack it. */
  mark: RegExp;
  /** What the scheme wants before the number, where people leave it out. */
  prefix?: string;
}

/** Between the words and the number: colons, brackets, `No.`, and the like. */
const GAP = String.raw`[^0-9A-Za-z\n]{0,12}`;
const NUMBER_SIGN = String.raw`(?:\s*(?:no|nr|n°|nº|num|number|código|code|id)\b)?`;

/** Latin letters with all their accents. Spelled out: the property of Unicode takes a browser long to compile. */
const LATIN = 'A-Za-z\\u00AA\\u00BA\\u00C0-\\u024F\\u1E00-\\u1EFF';

/** The words may follow others at once where a language parts no words. */
function cue(scheme: Scheme, mark: RegExp, words: string, number: string, prefix?: string): RegistrationCue {
  const pattern = new RegExp(`(?<![${LATIN}\\d])(?:${words})${NUMBER_SIGN}${GAP}(${number})(?![0-9A-Za-z])`, 'gi');
  return prefix === undefined ? { scheme, mark, pattern } : { scheme, mark, pattern, prefix };
}

const PARTED = String.raw`[\s.\-/]?`;
const digits = (...groups: number[]) => groups.map((count) => String.raw`\d{${count}}`).join(PARTED);

/**
 * Registrations that sites print about themselves, in Chinese, English, German, French, Spanish, Italian, Portuguese, Japanese
 * and Korean. A number counts only behind words that say what it is: a bare run of digits may be anything.
 */
export const REGISTRATION_CUES: readonly RegistrationCue[] = [
  {
    scheme: uscc,
    mark: /信用代码|营业执照|unified social|uscc/,
    pattern:
      /(?:统一社会信用代码|统一信用代码|社会信用代码|信用代码|营业执照(?:注册号|编号|号码|号)?|unified social credit (?:code|identifier|no)|USCC)[^0-9A-Za-z]{0,12}([0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10})(?![0-9A-Za-z])/gi,
  },
  cue(cnLicence, /营业执照|注册号/, '营业执照(?:注册号|编号|号码|号)?|注册号', String.raw`\d{15}`),
  cue(
    vat,
    /(?<![a-z])(?:vat|ust|umsatz|tva|p(?:artita)?\.?\s?iva|btw|nip|uid)/,
    'vat|vat\\s+reg(?:istration)?|ust\\.?-?\\s?id(?:ent)?(?:-?(?:nr|nummer|no)|ifikationsnummer)?\\.?|umsatzsteuer-?(?:identifikationsnummer|id(?![a-z]))[^:]{0,40}|(?:n°\\s*)?(?:de\\s+)?tva(?:\\s+intracommunautaire)?|p(?:artita)?\\.?\\s?iva|btw|nip|uid',
    String.raw`(?:AT\s?U|BE|BG|CY|CZ|DE|DK|EE|EL|GR|ES|FI|FR|GB|XI|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|CHE-?)(?=[0-9A-Z\s.\-]{0,4}\d)\s?[0-9A-Z](?:[\s.\-]?[0-9A-Z]){6,12}`,
  ),
  cue(vat, /(?<![a-z])p(?:artita)?\.?\s?iva/, 'p(?:artita)?\\.?\\s?iva', String.raw`\d{11}`, 'IT'),
  cue(vat, /(?<![a-z])vat/, 'vat(?:\\s+reg(?:istration)?)?', String.raw`\d{3}\s?\d{4}\s?\d{2}`, 'GB'),
  cue(vat, /(?<![a-z])ust\.?-?\s?id/, 'ust\\.?-?\\s?id(?:ent)?(?:-?(?:nr|nummer))?\\.?', String.raw`[1-9]\d{8}`, 'DE'),
  cue(
    vat,
    /(?<![a-z])[cn]\.?i\.?f/,
    'c\\.?i\\.?f\\.?|n\\.?i\\.?f\\.?',
    String.raw`[A-HJNP-SUVW]-?\d{7}-?[\dA-J]`,
    'ES',
  ),
  cue(
    siren,
    /siren|(?<![a-z])r\.?c\.?s/,
    `siren|r\\.?c\\.?s\\.?(?:\\s+(?:de\\s+)?[${LATIN}][${LATIN}-]{1,30}){0,2}(?:\\s+[AB])?`,
    digits(3, 3, 3),
  ),
  cue(siret, /siret/, 'siret', digits(3, 3, 3, 5)),
  cue(lei, /(?<![a-z])lei(?![a-z])|legal entity/, 'lei|legal entity identifier', String.raw`[0-9A-Z]{18}\d{2}`),
  cue(cnpj, /cnpj/, 'cnpj(?:/mf)?', String.raw`[0-9A-Z]{2}\.?[0-9A-Z]{3}\.?[0-9A-Z]{3}/?[0-9A-Z]{4}-?\d{2}`),
  cue(abn, /(?<![a-z])abn|australian business/, 'abn|australian business number', digits(2, 3, 3, 3)),
  cue(acn, /(?<![a-z])acn|australian company/, 'acn|australian company number', digits(3, 3, 3)),
  cue(gstin, /(?<![a-z])gst/, 'gstin|gst', String.raw`\d{2}[A-Z]{5}\d{4}[A-Z][0-9A-Z]Z[0-9A-Z]`),
  cue(
    gbCompany,
    /company\s+(?:reg|num)|registered\s/,
    'company\\s+(?:reg(?:istration|istered)?|number)|registered\\s+(?:company|number|in\\s+england(?:\\s+and\\s+wales)?)[^0-9\\n]{0,40}',
    String.raw`\d{8}|(?:SC|NI|OC|SO)\d{6}`,
  ),
  cue(jpCorporate, /法人番号|登録番号/, '法人番号|登録番号', String.raw`T?\d{13}`),
  cue(krBrn, /사업자/, '사업자\\s?(?:등록)?\\s?번호', String.raw`\d{3}-?\d{2}-?\d{5}`),
];

/** Registrations that show by their form alone what they are. */
export const PLAIN_REGISTRATIONS: readonly RegistrationCue[] = [
  {
    scheme: icp,
    mark: /icp/,
    pattern: new RegExp(
      `([${PROVINCES}]\\s*ICP\\s*(?:备\\s*\\d{6,10}|证\\s*\\d{6})(?!\\d)\\s*[号號]?(?:-\\d{1,4}(?!\\d))?)`,
      'gi',
    ),
  },
  {
    scheme: psb,
    mark: /公网安备/,
    pattern: new RegExp(`([${PROVINCES}]公网安备\\s*\\d{11,15}\\s*[号號]?)(?!\\d)`, 'gu'),
  },
  {
    scheme: vats,
    mark: /[ab][12]/,
    pattern: new RegExp(`((?:[${PROVINCES}]|合字)\\s?[AB][12](?:\\.?B?\\d)?-\\d{8}(?:-\\d{1,4})?)(?!\\d)`, 'gu'),
  },
  {
    scheme: deHrb,
    mark: /hr[ab]/,
    pattern:
      /(HR[AB]\s*\d{1,6}(?:\s[A-Z]{1,3})?[\s,;(]+(?:(?:Amtsgericht|Registergericht|AG):?\s+){1,2}\p{Lu}[\p{L}.-]+)/gu,
  },
  {
    scheme: deHrb,
    mark: /hr[ab]/,
    pattern:
      /((?:Amtsgerichts?|Registergerichts?|AG)\s+\p{Lu}[\p{L}.-]+(?:\s(?!HR[AB]|Handelsregister|Register|Nummer)\p{Lu}[\p{L}.-]+)?(?:[\s,;:]+(?:unter\s)?(?:der\s)?(?:Registernummer|Register-?Nr\.?|Nummer|Nr\.?))?[\s,;:]+HR[AB]\s*\d{1,6}(?:\s[A-Z]{1,3}\b)?)/gu,
  },
];
