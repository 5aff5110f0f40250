/** Legal forms that stand behind a company's name, longer ones first. */
const LATIN = [
  'GmbH\\s?&\\s?Co\\.?\\s?KG(?:aA)?',
  'AG\\s?&\\s?Co\\.?\\s?KG(?:aA)?',
  'g?GmbH',
  'mbH',
  'UG(?:\\s?\\(haftungsbeschränkt\\))?',
  'AG',
  'KGaA',
  'KG',
  'OHG',
  'e\\.\\s?K\\.',
  'SE',
  '(?:Co\\.?,?|Pty\\.?|Pte\\.?|Pvt\\.?|Private)\\s?(?:Ltd\\.?|Limited)',
  'Ltd\\.?',
  'Limited',
  'PLC|plc|Plc',
  'LLP',
  'LLC',
  'L\\.L\\.C\\.',
  'Inc\\.?|Incorporated',
  'Corp\\.?|Corporation',
  'SARL|S\\.A\\.R\\.L\\.|S\\.à\\s?r\\.l\\.|SASU?|S\\.A\\.S\\.|EURL',
  'S\\.\\s?L\\.(?:\\s?U\\.)?|SLU?',
  'S\\.A\\.(?:U\\.)?',
  '[Ss]\\.?\\s?[Rr]\\.?\\s?[Ll]\\.?\\s?[Ss]?\\.?',
  'S\\.?p\\.?A\\.?',
  '(?:Unipessoal,?\\s)?(?:Lda|LDA|Ltda|LTDA)\\.?',
  'B\\.?V\\.?|N\\.V\\.',
  'A/S|ApS|AS|AB|Oyj?|OÜ|SIA|UAB',
  'a\\.\\s?s\\.|s\\.\\s?r\\.\\s?o\\.|spol\\.\\ss\\sr\\.o\\.',
  '[Ss]p\\.\\s?z\\s?o\\.\\s?o\\.(?:\\s?[Ss]p\\.\\s?k\\.)?',
  'd\\.\\s?o\\.\\s?o\\.|Kft\\.?',
];

/** A Latin legal form alone: cheap to look for, and most texts lack one. */
export const LATIN_FORM = new RegExp(`\\s\\(?(?:${LATIN.join('|')})(?![A-Za-z\\d])`);

/** Latin letters with all accents, also those that stand alone. Spelled out: browsers compile Unicode's properties slowly. */
const WORD = String.raw`[A-Za-zªºÀ-ɏḀ-ỿ\u0300-\u036F\d&.'’+@/!-]`;
const NO_YEAR = String.raw`(?<![A-Za-zÀ-ɏ\d–-])(?!(?:19|20)\d{2}(?!\p{L}))`;
/** Words before a legal form: the first with a capital or a digit, at most eight; or one alone, however it is written. */
const NAME = String.raw`${NO_YEAR}(?:[\p{Lu}\d]${WORD}{0,40}(?:,?\s${WORD}{1,40}){0,7}?|\p{Ll}${WORD}{0,40})`;

/** A company's name with its legal form, in languages written in Latin letters. */
export const LATIN_COMPANY = String.raw`${NAME},?\s\(?(?:${LATIN.join('|')})\)?(?![\p{L}\d])`;

/** The same in Chinese, where the form ends the name. */
export const CHINESE_COMPANY = String.raw`[\p{Script=Han}A-Za-z\d()·]{2,40}?(?:公司|商行|经营部|工作室|合作社|企业|厂|店|中心)(?![\p{Script=Han}])`;

/** In Japanese it begins or ends the name. */
export const JAPANESE_COMPANY = String.raw`(?:(?:株式|有限|合同)会社\s?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ーA-Za-z\d・&.-]{1,30}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ーA-Za-z\d・&.-]{1,30}(?:株式|有限|合同)会社)`;

/** In Korean it stands on either side, or is left out. */
export const KOREAN_COMPANY = String.raw`(?:\(주\)|주식회사)?\s?[\p{Script=Hangul}A-Za-z\d&.]{1,30}(?:\s?(?:\(주\)|주식회사))?`;
