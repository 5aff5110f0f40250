import type { Page } from 'puppeteer-core';
import { USUAL } from '../../../src/core/preferences';
import type { FoundRegistry, OptionsReport, RegistryReport } from '../../../src/messages/options-report';
import { MISSING, SILENT } from './faults';
import { listReport } from './reports';
import type { Language, State } from './states';

const KEY = '9f2c4e81a07b3d55c6e0412f88d9ab37105f6cc2e4b7093ad81e52f7604bc9ae';
const HILL = { 'zh-CN': '北山消费登记处', en: 'Hill Consumer Registry' };
const HILL_URL = 'https://hill.example';

function registry(language: Language, change: Partial<RegistryReport> = {}): RegistryReport {
  return { ...listReport(language), own: false, fingerprints: [KEY], ...change };
}

function hill(language: Language, change: Partial<RegistryReport> = {}): RegistryReport {
  return registry(language, { registryId: 'hill', name: HILL[language], url: HILL_URL, own: true, ...change });
}

function report(language: Language, change: Partial<OptionsReport> = {}): OptionsReport {
  return { preferences: USUAL, registries: [registry(language)], choices: [], ...change };
}

function found(language: Language, standing: FoundRegistry['standing']): FoundRegistry {
  const name = HILL[language];
  return { kind: 'found', url: HILL_URL, id: 'hill', name, fingerprints: [KEY], root: {}, standing };
}

const options = (name: string, answers: State['answers'], reach?: State['reach']): State => ({
  name: `options-${name}`,
  page: 'options',
  wide: true,
  answers,
  ...(reach ? { reach } : {}),
});

const welcome = (name: string, answers: State['answers'], more: Partial<State> = {}): State => ({
  name: `welcome-${name}`,
  page: 'welcome',
  wide: true,
  answers,
  ...more,
});

const narrow = (state: State): State => ({ ...state, name: `${state.name}-narrow`, narrow: true });

const look = (waitFor: string) => async (page: Page) => {
  await page.type('input[name=registry-address]', 'hill.example');
  await page.locator('form .button').click();
  await page.waitForSelector(waitFor);
};

const press = (selector: string) => async (page: Page) => {
  await page.locator(selector).click();
  await page.waitForSelector('.asking');
};

const STATES: State[] = [
  options('usual', (l) => ({ 'get-options': report(l) })),
  options(
    'many',
    (l) => ({
      'get-options': report(l, {
        preferences: { ...USUAL, trust: { hill: 'caution' }, dangerNeeds: 2, marketplacesOff: ['ebay', 'temu'] },
        registries: [
          registry(l, { error: { code: 'signature', message: '' } }),
          hill(l, { list: null, entries: 0, arrived: 0.438, lastSuccess: null }),
        ],
        choices: [
          { kind: 'allowed', identifier: 'domain:haitang-sale.example' },
          { kind: 'trusted', identifier: 'domain:alderwren.example' },
          { kind: 'hidden', identifier: 'taobao-seller:2616970884' },
          { kind: 'note', identifier: 'domain:haitang-sale.example', inPrivate: true },
        ],
      }),
    }),
    (page) => page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true))),
  ),
  options(
    'found',
    (l) => ({ 'get-options': report(l), 'look-at-registry': found(l, 'new') }),
    look('.asking .fingerprint'),
  ),
  options(
    'found-other-keys',
    (l) => ({ 'get-options': report(l), 'look-at-registry': found(l, 'other-keys') }),
    look('.asking .fingerprint'),
  ),
  options(
    'no-such-registry',
    (l) => ({
      'get-options': report(l),
      'look-at-registry': { kind: 'no-registry', cause: MISSING },
    }),
    look('.problem'),
  ),
  options(
    'removing',
    (l) => ({ 'get-options': report(l, { registries: [registry(l), hill(l)] }) }),
    press('li:nth-child(2) .row > .button'),
  ),
  options('erasing', (l) => ({ 'get-options': report(l) }), press('section:last-child > .row:last-child > .button')),
  options('organisation', (l) => ({
    'get-options': report(l, {
      preferences: { ...USUAL, diary: true, marketplacesOff: ['temu'] },
      locked: ['danger', 'caution', 'dangerNeeds', 'marketplacesOff', 'language', 'diary', 'sync'],
      registries: [registry(l, { ordered: true })],
    }),
  })),
  options('empty', (l) => ({ 'get-options': report(l, { registries: [] }) })),
  options('failed', () => ({ 'get-options': { throws: SILENT } })),
  welcome('usual', (l) => ({ 'get-lists': [listReport(l)] })),
  welcome('no-access', (l) => ({ 'get-lists': [listReport(l)] }), { noAccess: true }),
  welcome('first-second', (l) => ({ 'get-lists': [listReport(l, { list: null, entries: 0, lastAttempt: null })] })),
  welcome('example', (l) => ({ 'get-lists': [listReport(l)] }), {
    reach: async (page) => {
      await page.locator('#try + .row .button').click();
      await page.locator('.sample summary').click();
      await page.waitForSelector('.sample details[open]');
    },
  }),
  welcome('refused', (l) => ({ 'get-lists': [listReport(l)] }), {
    noAccess: true,
    reach: async (page) => {
      await page.locator('.button-primary').click();
      await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '');
    },
  }),
];

/** All of them, and in a narrow window those with the widest things in them. */
export const OPTIONS_STATES: State[] = [
  ...STATES,
  ...STATES.filter(({ name }) => /many|found$|removing|no-access/.test(name)).map(narrow),
];
