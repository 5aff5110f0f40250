import type { Page } from 'puppeteer-core';
import { USUAL } from '../../../src/core/preferences';
import type { FoundRegistry, OptionsReport, RegistryReport } from '../../../src/messages/options-report';
import { MISSING, SILENT } from './faults';
import { listReport } from './reports';
import type { Language, State } from './states';

const KEY = '9f2c4e81a07b3d55c6e0412f88d9ab37105f6cc2e4b7093ad81e52f7604bc9ae';
const HILL = { 'zh-CN': '北山消费登记处', en: 'Hill Consumer Registry' };
const BAY = { 'zh-CN': '南湾登记处', en: 'Bay Registry' };
const called = (names: Record<Language, string>) => ({ name: names.en, names });
const HILL_URL = 'https://hill.example';

function registry(change: Partial<RegistryReport> = {}): RegistryReport {
  return { ...listReport(), own: false, fingerprints: [KEY], ...change };
}

function hill(change: Partial<RegistryReport> = {}): RegistryReport {
  return registry({ registryId: 'hill', ...called(HILL), url: HILL_URL, own: true, ...change });
}

function report(change: Partial<OptionsReport> = {}): OptionsReport {
  return { preferences: USUAL, registries: [registry()], choices: [], ...change };
}

function found(standing: FoundRegistry['standing']): FoundRegistry {
  return { kind: 'found', url: HILL_URL, id: 'hill', ...called(HILL), fingerprints: [KEY], root: {}, standing };
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
  options('usual', () => ({ 'get-options': report() })),
  options(
    'many',
    () => ({
      'get-options': report({
        preferences: { ...USUAL, trust: { hill: 'caution' }, dangerNeeds: 2, marketplacesOff: ['ebay', 'temu'] },
        // One of them may block: what was set for two stays.
        registries: [
          registry({ error: { code: 'signature', message: '' } }),
          hill({ list: null, entries: 0, arrived: 0.438, lastSuccess: null }),
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
  options('three', () => ({
    'get-options': report({
      preferences: { ...USUAL, dangerNeeds: 2 },
      registries: [registry(), hill(), registry({ registryId: 'bay', ...called(BAY), url: 'https://bay.example' })],
    }),
  })),
  options('found', () => ({ 'get-options': report(), 'look-at-registry': found('new') }), look('.asking .fingerprint')),
  options(
    'found-other-keys',
    () => ({ 'get-options': report(), 'look-at-registry': found('other-keys') }),
    look('.asking .fingerprint'),
  ),
  options(
    'no-such-registry',
    () => ({
      'get-options': report(),
      'look-at-registry': { kind: 'no-registry', cause: MISSING },
    }),
    look('.problem'),
  ),
  options(
    'removing',
    () => ({ 'get-options': report({ registries: [registry(), hill()] }) }),
    press('li:nth-child(2) .row > .button'),
  ),
  options('erasing', () => ({ 'get-options': report() }), press('section:last-child > .row:last-child > .button')),
  options('organisation', () => ({
    'get-options': report({
      preferences: { ...USUAL, diary: true, marketplacesOff: ['temu'] },
      locked: ['danger', 'caution', 'dangerNeeds', 'marketplacesOff', 'language', 'diary', 'sync'],
      registries: [registry({ ordered: true })],
    }),
  })),
  options('empty', () => ({ 'get-options': report({ registries: [] }) })),
  options('failed', () => ({ 'get-options': { throws: SILENT } })),
  welcome('usual', () => ({ 'get-lists': [listReport()] })),
  welcome('no-access', () => ({ 'get-lists': [listReport()] }), { noAccess: true }),
  welcome('first-second', () => ({ 'get-lists': [listReport({ list: null, entries: 0, lastAttempt: null })] })),
  welcome('example', () => ({ 'get-lists': [listReport()] }), {
    reach: async (page) => {
      await page.locator('#try + .row .button').click();
      await page.locator('.sample summary').click();
      await page.waitForSelector('.sample details[open]');
    },
  }),
  welcome('refused', () => ({ 'get-lists': [listReport()] }), {
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
