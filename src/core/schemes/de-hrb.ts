import type { Scheme } from '../identifier';

const FORM =
  /^HR([AB])\s*(\d{1,6})\s?([A-Z]{1,3})?[\s,;@(]+(?:(?:AMTSGERICHT|REGISTERGERICHT|AG):?\s+){0,2}(\p{L}[\p{L}.\- ]{1,40}?)\)?$/u;
const COURT_FIRST =
  /^(?:(?:AMTSGERICHTS?|REGISTERGERICHTS?|AG)\s+)?(\p{L}[\p{L}.\- ]{1,40}?)(?:[\s,;:]+(?:UNTER )?(?:DER )?(?:REGISTERNUMMER|REGISTER-?NR\.?|NUMMER|NR\.?))?[\s,;:]+HR([AB])\s*(\d{1,6})\s?([A-Z]{1,3})?$/u;

/**
 * A number of the German commercial register, which counts anew at each court, spelt `B12345@MÜNCHEN`. It has no check
 * digit, and without its court it names nobody.
 */
export const deHrb: Scheme = {
  name: 'de-hrb',
  check(raw) {
    const text = raw.normalize('NFKC').toUpperCase().replace(/\s+/g, ' ').trim();
    const canonical = /^([AB])(\d{1,6})([A-Z]{0,3})@(\p{L}[\p{L}.-]*)$/u.exec(text);
    if (canonical) return found(canonical[1], canonical[2], canonical[3], canonical[4]);
    const numberFirst = FORM.exec(text);
    if (numberFirst) return found(numberFirst[1], numberFirst[2], numberFirst[3], numberFirst[4]);
    const courtFirst = COURT_FIRST.exec(text);
    if (courtFirst) return found(courtFirst[2], courtFirst[3], courtFirst[4], courtFirst[1]);
    return { validity: 'malformed', reason: 'is not a number of a commercial register with its court' };
  },
};

function found(section = '', number = '', suffix = '', court = '') {
  const place = court.trim().replace(/ /g, '-');
  const value = `${section}${number.replace(/^0+(?=\d)/, '')}${suffix}@${place}`;
  return { validity: 'doubtful' as const, value, reason: 'a commercial register number has no check digit' };
}
