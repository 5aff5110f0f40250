import { CHINESE_COMPANY, JAPANESE_COMPANY, KOREAN_COMPANY, LATIN_COMPANY, LATIN_FORM } from './legal-forms';

const YEARS = String.raw`(?:(?:19|20)\d{2}(?:\s?[-–]\s?(?:(?:19|20)?\d{2}))?[\s,.|:-]{0,4})?`;
const SIGN = `(?:©|\\([cC]\\)|${anyCase('copyright')})`;
const COPYRIGHT = String.raw`${SIGN}[\s,.:-]{0,4}(?:${SIGN})?[\s,.:-]{0,4}${YEARS}(?:(?:by|von|par|da|de)\s)?`;
const LABEL = String.raw`(?<!\p{L})(?:${anyCase(
  'impressum|anbieter|betreiber|diensteanbieter|firma|firmenname|company(?: name)?|legal name|registered (?:name|office)|operated by|raison sociale|dénomination sociale|éditeur|razón social|denominación social|titular|ragione sociale|denominazione|razão social|denominação social',
)})[\s:.,|-]{1,6}`;
const CJK_GAP = String.raw`[\s:|©\d–-]{0,16}`;

interface Named {
  /** What stands in every text that the pattern fits, and in few others. */
  mark: RegExp;
  pattern: RegExp;
}

/** A name with its legal form behind words that say whose it is. */
const NAMED: readonly Named[] = [
  { mark: LATIN_FORM, pattern: new RegExp(`(?:${COPYRIGHT}|${LABEL})(${LATIN_COMPANY})`, 'gu') },
  {
    mark: /公司|商行|经营部|工作室|合作社|企业|厂|店|中心/,
    pattern: new RegExp(
      String.raw`(?:公司名[称稱]|企[业業]名[称稱]|[单單]位名[称稱]|主[体體]名[称稱]|[经經][营營]者(?:名[称稱])?|主[办辦][单單]位|商家名[称稱]|版[权權]所有|©)${CJK_GAP}(${CHINESE_COMPANY})`,
      'gu',
    ),
  },
  {
    mark: /会社/,
    pattern: new RegExp(
      String.raw`(?:会社名|販売業者|販売者|運営会社|運営者|事業者(?:名|の名称)?|商号|©)${CJK_GAP}(${JAPANESE_COMPANY})`,
      'gu',
    ),
  },
  {
    mark: /상호|회사명|법인명|업체명/,
    pattern: new RegExp(
      String.raw`(?:상호(?:명)?|회사명|법인명|업체명)(?:\s?\/\s?대표자?)?[\s:|]{1,6}(${KOREAN_COMPANY})`,
      'gu',
    ),
  },
];
const WHOLE = new RegExp(`^(?:${COPYRIGHT})?(${LATIN_COMPANY}|${CHINESE_COMPANY}|${JAPANESE_COMPANY})$`, 'u');
/** At a line's start, a name stands for itself; near a registration it is the holder's. */
const BEFORE_NUMBER = new RegExp(`(?:[\\n|·•©]|\\s[-–—]\\s)\\s{0,9}(${LATIN_COMPANY})`, 'gu');

/** Those who made or carry the site are named beside it. */
const OTHERS = /powered|design|theme|software|hosted|developed|partner|template|技术支持|技術支持|制作|承建|托管|支持/i;
const REACH = 160;
const MAX_TEXT = 60_000;

/**
 * The company that a statement names as its own. Where it names two, either may be another's, so none; a wrong name is worse
 * than no name.
 */
export function companyName(text: string, numbers: readonly string[] = []): string | undefined {
  const stated = text.slice(-MAX_TEXT).replace(/[^\S\n]+/g, ' ');
  const named = NAMED.filter(({ mark }) => mark.test(stated)).flatMap(({ pattern }) =>
    [...stated.matchAll(pattern)].map((match) => match[1]),
  );
  return theOnly(named) ?? (named.length > 0 ? undefined : theOnly(besideNumbers(stated, numbers)));
}

/** A text that is nothing but a company's name, as in a page's copyright meta element. */
export function wholeName(text: string | undefined): string | undefined {
  const name = WHOLE.exec(text?.normalize('NFKC').slice(0, 200).trim() ?? '')?.[1];
  return theOnly([name]);
}

function besideNumbers(text: string, numbers: readonly string[]): (string | undefined)[] {
  if (!LATIN_FORM.test(text)) return [];
  return numbers.slice(0, 10).flatMap((number) => {
    // A country's letters may have been put before it.
    const at = Math.max(text.indexOf(number), text.indexOf(number.replace(/^[A-Z]{2}/, '')));
    return at < 0 ? [] : [...text.slice(Math.max(0, at - REACH), at).matchAll(BEFORE_NUMBER)].map((match) => match[1]);
  });
}

function theOnly(names: (string | undefined)[]): string | undefined {
  const kept = names.flatMap((name) => (name && !OTHERS.test(name) ? [name.replace(/\s+/g, ' ').trim()] : []));
  const distinct = new Set(kept.map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')));
  return distinct.size === 1 ? kept[0] : undefined;
}

/** A pattern's words in any case, where the rest of the pattern must tell capitals. */
function anyCase(words: string): string {
  return words.replace(/\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
