import fc from 'fast-check';
import { stdnum, type Validator } from 'stdnum';
import { describe, expect, it } from 'vitest';
import { schemeNamed } from './scheme-named';

/** A scheme, what stands before the value, the other implementation, and the values with which both are asked. */
type Comparison = [string, string, Validator, RegExp];

const RUNS = 4000;

/**
 * Where two independent implementations of an algorithm agree on thousands of numbers of the right form, a slip of the pen is
 * unlikely. Left out is what the other one is known to take otherwise: a check digit of 0 in Switzerland and of 1 in Slovenia,
 * some first digits in Bulgaria and Slovakia, letters behind Spanish companies, French numbers with letters, the UK's third
 * remainder, and persons' numbers, which it also reads for a date of birth.
 */
const COMPARISONS: Comparison[] = [
  ['vat', 'AT', stdnum.AT!.uid!, /^U\d{8}$/],
  ['vat', 'BE', stdnum.BE!.vat!, /^[01]\d{9}$/],
  ['vat', 'BG', stdnum.BG!.vat!, /^[0-39]\d{8}$/],
  ['vat', '', stdnum.CH!.uid!, /^CHE\d{8}[1-9]$/],
  ['vat', 'CY', stdnum.CY!.vat!, /^[0345]\d{7}[A-Z]$/],
  ['vat', 'CZ', stdnum.CZ!.dic!, /^[1-8]\d{7}$/],
  ['vat', 'DE', stdnum.DE!.vat!, /^[1-9]\d{8}$/],
  ['vat', 'DK', stdnum.DK!.cvr!, /^[1-9]\d{7}$/],
  ['vat', 'EE', stdnum.EE!.kmkr!, /^\d{9}$/],
  ['vat', 'EL', stdnum.GR!.vat!, /^\d{9}$/],
  ['vat', 'ES', stdnum.ES!.cif!, /^[ABEH]\d{8}$/],
  ['vat', 'ES', stdnum.ES!.cif!, /^[PQ]\d{7}[A-J]$/],
  ['vat', 'ES', stdnum.ES!.nie!, /^[XYZ]\d{7}[A-Z]$/],
  ['vat', 'FI', stdnum.FI!.alv!, /^\d{8}$/],
  ['vat', 'FR', stdnum.FR!.tva!, /^\d{11}$/],
  ['vat', 'HR', stdnum.HR!.oib!, /^\d{11}$/],
  ['vat', 'HU', stdnum.HU!.anum!, /^\d{8}$/],
  ['vat', 'IE', stdnum.IE!.vat!, /^\d{7}[A-W][A-I]$/],
  ['vat', 'IE', stdnum.IE!.vat!, /^\d{7}[A-W]$/],
  ['vat', 'IT', stdnum.IT!.iva!, /^\d{11}$/],
  ['vat', 'LT', stdnum.LT!.pvm!, /^\d{9}$/],
  ['vat', 'LT', stdnum.LT!.pvm!, /^\d{10}1\d$/],
  ['vat', 'LU', stdnum.LU!.tva!, /^\d{8}$/],
  ['vat', 'LV', stdnum.LV!.pvn!, /^[4-9]\d{10}$/],
  ['vat', 'MT', stdnum.MT!.vat!, /^[1-9]\d{7}$/],
  ['vat', 'NL', stdnum.NL!.btw!, /^[1-9]\d{8}B\d[1-9]$/],
  ['vat', 'NO', stdnum.NO!.orgnr!, /^[89]\d{8}$/],
  ['vat', 'PL', stdnum.PL!.nip!, /^[1-9]\d{9}$/],
  ['vat', 'PT', stdnum.PT!.nif!, /^[1-9]\d{8}$/],
  ['vat', 'RO', stdnum.RO!.cui!, /^[1-9]\d{5,9}$/],
  ['vat', 'SE', stdnum.SE!.vat!, /^[1-9]\d{9}01$/],
  ['vat', 'SI', stdnum.SI!.ddv!, /^[1-9]\d{6}[2-9]$/],
  ['vat', 'SK', stdnum.SK!.dph!, /^[234]\d[2-4]\d{7}$/],
  ['siren', '', stdnum.FR!.siren!, /^\d{9}$/],
  ['abn', '', stdnum.AU!.abn!, /^[1-9]\d{10}$/],
  ['acn', '', stdnum.AU!.acn!, /^\d{9}$/],
  ['gstin', '', stdnum.IN!.gstin!, /^27[A-Z]{3}[CPHFATBLJG][A-Z][1-9]\d{3}[A-Z][1-9]Z[0-9A-Z]$/],
  ['cnpj', '', stdnum.BR!.cnpj!, /^[1-9]\d{13}$/],
  ['jp-corporate', '', stdnum.JP!.cn!, /^[1-9]\d{12}$/],
  ['kr-brn', '', stdnum.KR!.brn!, /^[1-9]\d{9}$/],
];

describe('agrees with an independent implementation', () => {
  it.each(COMPARISONS)('%s %s', (scheme, letters, other, form) => {
    let valid = 0;
    fc.assert(
      fc.property(fc.stringMatching(form), (value) => {
        const ours = schemeNamed(scheme).check(letters + value).validity === 'valid';
        if (ours) valid += 1;
        expect([value, ours]).toEqual([value, other.validate(value).isValid]);
      }),
      { numRuns: RUNS },
    );
    // Numbers of both sorts were met.
    expect(valid).toBeGreaterThan(0);
    expect(valid).toBeLessThan(RUNS);
  });
});
