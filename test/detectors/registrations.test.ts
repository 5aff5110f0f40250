import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/cli/read-page';
import { imprint } from '../../src/detectors/imprint';

const URL_OF_PAGE = new URL('https://shop.example/');

async function printed(footer: string, beside = ''): Promise<string[]> {
  const page = await parsePage(`<!doctype html><main>${beside}</main><footer>${footer}</footer>`);
  return imprint(page, URL_OF_PAGE).map(({ identifier, evidence }) => `${evidence} ${identifier}`);
}

describe('registrations in a footer', () => {
  it.each([
    ['京公网安备 11010802033236号', ['claimed psb:京公网安备11010802033236号']],
    ['增值电信业务经营许可证：浙B2-20080224-1', ['claimed vats:浙B2-20080224']],
    ['营业执照注册号：110108000000016', ['claimed cn-licence:110108000000016']],
    ['USt-IdNr.: DE 136 695 976', ['claimed vat:DE136695976']],
    ['Umsatzsteuer-Identifikationsnummer gemäß § 27a UStG: DE136695976', ['claimed vat:DE136695976']],
    ['USt-IdNr. DE136695976 HRB 12345 KG', ['claimed vat:DE136695976']],
    ['P.IVA IT 00743110157 REA MI', ['claimed vat:IT00743110157']],
    ['Amtsgericht München, HRB 12345', ['claimed de-hrb:B12345@MÜNCHEN']],
    ['HRB 12345, Amtsgericht München', ['claimed de-hrb:B12345@MÜNCHEN']],
    ['HRB 12345, Registergericht: Amtsgericht München', ['claimed de-hrb:B12345@MÜNCHEN']],
    ['Handelsregister des Amtsgerichts München, Registernummer: HRB 12345', ['claimed de-hrb:B12345@MÜNCHEN']],
    [
      'Umsatzsteuer-Identifikationsnummer Umsatzsteuer-Identifikationsnummer gemäß § 27 a Umsatzsteuergesetz: DE 136 695 976',
      ['claimed vat:DE136695976'],
    ],
    ['USt-Identifikationsnummer wird auf Anfrage genannt', []],
    ['USt-IdNr.: ＤＥ１３６６９５９７６ (full-width)', ['claimed vat:DE136695976']],
    ['USt-IdNr.: DE1\u200D3669\u200B5976 (joined by nothing)', ['claimed vat:DE136695976']],
    ['USt-IdNr.: D\u0415136695976 (a Cyrillic letter)', []],
    ['USt-IdNr.: DE13\u202E6695976 (shown in another order)', []],
    ['VAT no. GB 980 7806 84', ['claimed vat:GB980780684']],
    ['VAT registration number: 980 7806 84', ['claimed vat:GB980780684']],
    ['Registered company number 00445790', ['claimed gb-company:00445790']],
    ['RCS Paris B 404 833 048', ['claimed siren:404833048']],
    ['SIRET : 732 829 320 00074', ['claimed siret:73282932000074']],
    ['N° de TVA intracommunautaire : FR 83 404 833 048', ['claimed vat:FR83404833048']],
    ['P. IVA 00743110157', ['claimed vat:IT00743110157']],
    ['C.I.F.: B-58378431', ['claimed vat:ESB58378431']],
    ['CNPJ 11.222.333/0001-81', ['claimed cnpj:11222333000181']],
    ['ABN: 51 824 753 556', ['claimed abn:51824753556']],
    ['法人番号：7000012050002', ['claimed jp-corporate:7000012050002']],
    ['사업자등록번호 : 124-81-00998', ['claimed kr-brn:1248100998']],
  ])('%s', async (footer, expected) => {
    expect(await printed(footer)).toEqual(expected);
  });

  it.each([
    ['a bare number', '136695976 124-81-00998 7000012050002'],
    ['a number whose check fails', 'USt-IdNr.: DE136695977 CNPJ 11.222.333/0001-82'],
    ['two numbers, of which either may be another’s', 'USt-IdNr.: DE136695976, USt-IdNr.: DE260543043'],
    ['the sign of one province and the number of another', '沪公网安备 11010802033236号'],
    ['words that only end so', 'elevate 980 7806 84'],
    ['a number with one group of digits too many', 'VAT BE 0428 759 497 12'],
    ['a telephone number', 'Tel. 01 404 833 048'],
  ])('takes %s for none', async (_what, footer) => {
    expect(await printed(footer)).toEqual([]);
  });

  it('does not take what stands in a review', async () => {
    expect(await printed('', '<div class="review"><footer>VAT no. GB 980 7806 84</footer></div>')).toEqual([]);
  });

  it('reads a number printed twice once', async () => {
    expect(await printed('ABN 51 824 753 556 · ABN 51824753556')).toEqual(['claimed abn:51824753556']);
  });

  it.each([
    'VAT '.repeat(20_000),
    `SIREN ${'1 '.repeat(20_000)}`,
    'Amtsgericht A'.repeat(5000),
    'registered in england '.repeat(3000),
  ])(
    'is not slowed down by bait: %.30s',
    async (bait) => {
      expect(await printed(bait)).toEqual([]);
    },
    5000,
  );
});
