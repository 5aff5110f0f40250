import { describe, expect, it } from 'vitest';
import { schemeNamed } from './scheme-named';

/** Scheme, what is given, the canonical value, and `doubtful` where there is no check digit. */
const WELL_FORMED: [string, string, string, 'doubtful'?][] = [
  ['cn-licence', '110108000000016', '110108000000016'],
  ['psb', '京公网安备 11010802033236号', '京公网安备11010802033236号'],
  ['psb', '蜀公网安备51010402000001', '蜀公网安备51010402000001号'],
  ['vats', '浙B2-20080224-1', '浙B2-20080224'],
  ['vats', '沪B2－20140120', '沪B2-20140120'],
  ['vats', '合字B1.B2-20190001', '合字B1.B2-20190001'],
  ['vat', 'DE 136 695 976', 'DE136695976'],
  ['vat', 'de260543043', 'DE260543043'],
  ['vat', 'FR 40 303 265 045', 'FR40303265045'],
  ['vat', 'FR83404833048', 'FR83404833048'],
  ['vat', 'IT00743110157', 'IT00743110157'],
  ['vat', 'ESB58378431', 'ESB58378431'],
  ['vat', 'ESA13585625', 'ESA13585625'],
  ['vat', 'ESX5253868R', 'ESX5253868R'],
  ['vat', 'ES54362315K', 'ES54362315K'],
  ['vat', 'NL004495445B01', 'NL004495445B01'],
  ['vat', 'NL000099998B57', 'NL000099998B57'],
  ['vat', 'NL123456789B13', 'NL123456789B13'],
  ['vat', 'ATU13585627', 'ATU13585627'],
  ['vat', 'BE 0428.759.497', 'BE0428759497'],
  ['vat', 'BE428759497', 'BE0428759497'],
  ['vat', 'BE1000000021', 'BE1000000021'],
  ['vat', 'PL 856-734-62-15', 'PL8567346215'],
  ['vat', 'PL5252674798', 'PL5252674798'],
  ['vat', 'GB980780684', 'GB980780684'],
  ['vat', 'XI980780684', 'XI980780684'],
  ['vat', 'GBGD001', 'GBGD001', 'doubtful'],
  ['vat', 'GR094259216', 'EL094259216'],
  ['vat', 'CHE-116.281.710 MWST', 'CHE116281710'],
  ['vat', 'NO 974 760 673 MVA', 'NO974760673'],
  ['de-hrb', 'HRB 12345 Amtsgericht München', 'B12345@MÜNCHEN', 'doubtful'],
  ['de-hrb', 'Amtsgericht Berlin Charlottenburg, HRB 158855 B', 'B158855B@BERLIN-CHARLOTTENBURG', 'doubtful'],
  ['gb-company', 'sc 123456', 'SC123456', 'doubtful'],
  ['gb-company', '00445790', '00445790', 'doubtful'],
  ['siren', '404 833 048', '404833048'],
  ['siret', '732 829 320 00074', '73282932000074'],
  ['lei', 'HWUPKR0MPOU8FGXBT394', 'HWUPKR0MPOU8FGXBT394'],
  ['lei', '5493001KJTIIGC8Y1R12', '5493001KJTIIGC8Y1R12'],
  ['gln', '4006381333931', '4006381333931'],
  ['duns', '15-048-3782', '150483782', 'doubtful'],
  ['ein', '91-1646860', '911646860', 'doubtful'],
  ['gstin', '27AAPFU0939F1ZV', '27AAPFU0939F1ZV'],
  ['cnpj', '11.222.333/0001-81', '11222333000181'],
  ['cnpj', '12.ABC.345/01DE-35', '12ABC34501DE35'],
  ['abn', '51 824 753 556', '51824753556'],
  ['acn', '004 085 616', '004085616'],
  ['jp-corporate', 'T7000012050002', '7000012050002'],
  ['jp-corporate', '７００００１２０５０００２', '7000012050002'],
  ['kr-brn', '124-81-00998', '1248100998'],
  ['kr-brn', '220-81-62517', '2208162517'],
];

const MALFORMED: [string, string][] = [
  ['cn-licence', '110108000000017'],
  ['psb', '沪公网安备11010802033236号'],
  ['psb', '京公网安备110108号'],
  ['vats', '京ICP备15007699号'],
  ['vat', '136695976'],
  ['vat', 'DE136695977'],
  ['vat', 'DE036695976'],
  ['vat', 'US136695976'],
  ['vat', 'IT00743110158'],
  ['vat', 'ESB58378432'],
  ['vat', 'ATU13585628'],
  ['vat', 'PL8567346216'],
  ['vat', 'NL000000000B00'],
  ['vat', 'GB000000000'],
  ['vat', 'constructor'],
  ['de-hrb', 'HRB 12345'],
  ['gb-company', 'XX123456'],
  ['siren', '404833049'],
  ['lei', 'HWUPKR0MPOU8FGXBT395'],
  ['gln', '4006381333932'],
  ['gln', '036000291452'],
  ['ein', '00-1646860'],
  ['gstin', '27AAPFU0939F1ZW'],
  ['cnpj', '11222333000182'],
  ['abn', '51824753557'],
  ['jp-corporate', '7000012050003'],
  ['kr-brn', '066-87-54735'],
];

describe('registrations', () => {
  it.each(WELL_FORMED)('%s: %s is %s', (scheme, raw, value, doubtful) => {
    expect(schemeNamed(scheme).check(raw)).toMatchObject({ validity: doubtful ?? 'valid', value });
  });

  it.each(MALFORMED)('%s: %s is malformed', (scheme, raw) => {
    expect(schemeNamed(scheme).check(raw)).toMatchObject({ validity: 'malformed', reason: expect.stringMatching(/./) });
  });
});
