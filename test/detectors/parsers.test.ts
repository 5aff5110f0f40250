import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/cli/read-page';
import { companyName, wholeName } from '../../src/detectors/company-name';
import { printedRegistrations } from '../../src/detectors/imprint';
import { jsonLd } from '../../src/detectors/json-ld';
import { markedUpItems } from '../../src/detectors/marked-up-items';
import { microdata } from '../../src/detectors/microdata';
import { ownOrganizations, registrationsOf } from '../../src/detectors/organization';
import { currencyOf, plainCount, plainPrice, plainRating } from '../../src/detectors/price';
import { productOf } from '../../src/detectors/product';
import { rdfa } from '../../src/detectors/rdfa';
import { linkedRegistrations } from '../../src/detectors/registration-links';
import { agreedRegistrations } from '../../src/detectors/registrations';
import { sellerPage } from '../../src/detectors/seller-page';
import { plainCharacters } from '../../src/detectors/statements';

const URL_OF_PAGE = new URL('https://lamps.example/1');
const NAMES = [
  '@type',
  '@id',
  'url',
  'name',
  'offers',
  'seller',
  'price',
  'identifier',
  'propertyID',
  'value',
  'vatID',
  'iso6523Code',
  'address',
  'addressCountry',
  'publisher',
  'legalName',
  'aggregateRating',
  'hasVariant',
  '__proto__',
  'constructor',
];
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'Organization',
    'Product',
    'WebSite',
    'Offer',
    'https://lamps.example/',
    '//[',
    'http://%',
    'VAT',
    'DE136695976',
    '0088:1',
    '©',
    'GmbH',
  ),
);
const { thing } = fc.letrec((tie) => ({
  thing: fc.oneof(
    { maxDepth: 5 },
    text,
    fc.double(),
    fc.constant(null),
    fc.array(tie('thing'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie('thing'), { maxKeys: 5 }),
  ),
}));
const node = fc.dictionary(fc.constantFrom(...NAMES), thing, { maxKeys: 8 });
/** Words that the parsers look for, and anything between them. */
const prose = fc
  .array(
    fc.oneof(
      text,
      fc.constantFrom(
        '©',
        'Impressum',
        'VAT',
        'USt-IdNr.',
        '公司名称',
        '会社名',
        '상호:',
        'SIREN',
        'HRB 1',
        'Amtsgericht',
        '京ICP备',
        'Ltd',
        '\n',
        '2026',
      ),
    ),
    { maxLength: 12 },
  )
  .map((words) => words.join(' '));

function never(
  name: string,
  arbitrary: fc.Arbitrary<never[]> | fc.Arbitrary<unknown>,
  run: (value: never) => unknown,
): void {
  it(`${name} never throws`, { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary as fc.Arbitrary<unknown>, async (value) => {
        await run(value as never);
      }),
      { numRuns: 150 },
    );
  });
}

describe('parsers', () => {
  never('price', text, (value: string) => [
    plainPrice(value),
    plainCount(value),
    plainRating(value),
    currencyOf(value),
  ]);
  never('company name', prose, (value: string) => [companyName(value, [value.slice(0, 5)]), wholeName(value)]);
  never('imprint', prose, (value: string) =>
    agreedRegistrations(printedRegistrations(plainCharacters(value), 'footer')),
  );
  never('product', node, (value: Record<string, unknown>) => productOf(value));
  never('organization', fc.array(node, { maxLength: 4 }), (value: Record<string, unknown>[]) => [
    ownOrganizations(value, URL_OF_PAGE),
    value.map((one) => agreedRegistrations(registrationsOf(one))),
    value.map((one) => sellerPage(one, URL_OF_PAGE)),
  ]);
  never(
    'JSON-LD',
    fc.oneof(
      text,
      node.map((one) => JSON.stringify(one)),
      node.map((one) => JSON.stringify(one).slice(1)),
    ),
    async (value: string) => jsonLd(await parsePage(`<script type="application/ld+json">${value}</script>`)),
  );
  never(
    'microdata and RDFa',
    fc.array(
      fc.tuple(
        fc.constantFrom(
          'itemscope ',
          'itemprop="name" ',
          'itemscope itemprop="offers" ',
          'typeof="Product" ',
          'property="offers" typeof="Offer" ',
          'property="name" content="',
        ),
        text,
      ),
      { maxLength: 8 },
    ),
    async (parts: [string, string][]) => {
      const page = await parsePage(parts.map(([attribute, value]) => `<div ${attribute}${value}>${value}`).join(''));
      for (const syntax of [microdata, rdfa]) markedUpItems(page, syntax).map(productOf);
    },
  );
  never('links', fc.array(text, { maxLength: 5 }), async (parts: string[]) => {
    const page = await parsePage(
      parts
        .map(
          (part) =>
            `<a href="https://abr.business.gov.au/ABN/View?abn=${part}">x</a><a href="${part}" onclick="http://${part}">x</a>`,
        )
        .join(''),
    );
    linkedRegistrations([page.body]);
  });

  it('keep what they read of a broken JSON-LD to what is certain', async () => {
    const page = await parsePage(
      `<script type="application/ld+json"><!-- {"@type": "Product", "name": "La\nmp", "offers": [{"price": 1,},],}; --></script>
      <script type="application/ld+json">{"@type": "Product", "name": "Heron"</script>
      <script type="application/ld+json">{'@type': 'Product'}</script>`,
    );
    expect(jsonLd(page)).toEqual([{ '@type': 'Product', name: 'La mp', offers: [{ price: 1 }] }]);
  });
});
