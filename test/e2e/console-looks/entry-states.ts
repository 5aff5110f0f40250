import { filePrefix } from '../../../src/core/merchant-file';
import { entryWords } from '../../../src/registry/merchant/entry-words';
import { ago, type Language } from './account-answers';
import { caseFile } from './case-answers';
import { claim, feed, listing, open, registry, SHOP, TOKEN, WORDS } from './merchant-answers';
import { openAll } from './merchant-states';
import { inside, type State } from './states';

const OBJECTION = {
  'zh-CN': '该来源指的是另一家名称相近的店铺。我们的营业执照和网站备案均为本公司所有，附件可以证明。',
  en: 'The source means another shop with a similar name. Licence and filing of this site are our own, as the files show.',
};
const REASON = {
  'zh-CN': '举报所附截图中的网址与本店网址一致，提交的执照不能说明该网址当时由他人经营。',
  en: 'The pictures in the report show this very address, and the licence does not show that anyone else ran it then.',
};

const said = (language: Language) =>
  entryWords(
    SHOP,
    [
      {
        identifier: SHOP,
        list: 'blacklist',
        sourceId: 1,
        caseId: null,
        grade: 'NR',
        confidence: 0,
        categories: ['counterfeit'],
        stages: [],
        flags: [],
        listedAt: new Date(ago(40)),
        expiresAt: null,
        sourceName: feed.source,
      },
    ],
    language,
  );

/** A case about what a feed says, as its merchant sees it. */
const entry = (language: Language) => ({
  ...open(language),
  kind: 'objection',
  state: 'received',
  category: 'counterfeit',
  stage: 'transaction',
  can: ['object-entry', 'add-evidence'],
  clocks: [{ clock: 'objection-window', dueAt: ago(-80), stoppedAt: null, urgency: 'in-time' }],
  alleged: {
    name: null,
    url: 'https://haitang-sale.example/',
    facts: said(language),
    remedy: null,
    claim: null,
    orderNumber: null,
    purchasedOn: null,
    promisedOn: null,
    amount: null,
    findings: null,
  },
});

const objection = (language: Language, answered: boolean) => ({
  id: 1,
  kind: 'objection',
  by: 'merchant',
  text: OBJECTION[language],
  at: ago(2),
  answer: answered ? 'answered' : null,
  answerReason: answered ? REASON[language] : null,
  answeredAt: answered ? ago(1) : null,
  answeredBy: null,
  redacted: null,
});

const decided = (language: Language) => ({
  ...entry(language),
  state: 'decided',
  can: ['appeal', 'message'],
  clocks: [{ clock: 'appeal-window', dueAt: ago(-180), stoppedAt: null, urgency: 'in-time' }],
  outcome: 'entry-stands',
  statement: {
    outcome: 'entry-stands',
    measure: { list: null, identifiers: [], until: null },
    facts: REASON[language],
    evidence: [1],
    category: 'counterfeit',
    ground: '',
    objection: REASON[language],
    automated: { detection: false, decision: false },
    redress: { appealUntil: ago(-180), ways: ['claim-link'] },
  },
  submissions: [objection(language, true)],
});

const notified = { way: 'post', recipient: 'registered-office', sentAt: ago(60) };
const unreached = { way: 'email', recipient: 'shop-contact', sentAt: ago(740), undelivered: true };

const told = (language: Language) => ({
  case: 12,
  decidedAt: ago(20),
  outcome: 'upheld-unremedied',
  categories: ['service-default'],
  lists: 'now',
  facts: WORDS[language].reason,
  ground: WORDS[language].ground,
  appeal: 'open',
  notified,
});

/** A merchant's objection to what only a feed lists, and what its public page says of decisions, names and notices. */
export const ENTRY_STATES: State[] = [
  {
    name: 'claim-entry',
    path: 'merchant/claims.html',
    hash: `#${TOKEN}`,
    shows: '[name=objection]',
    answers: (l) => ({ ...registry(l), ...claim(entry(l)) }),
  },
  {
    name: 'claim-entry-decided',
    path: 'merchant/claims.html',
    hash: `#${TOKEN}`,
    shows: '.section',
    answers: (l) => ({
      ...registry(l),
      ...claim(decided(l)),
      [`GET /v1/claims/${TOKEN}/data`]: {
        case: 12,
        link: { createdAt: ago(5), provenAt: ago(4), provenBy: 'dns', identifier: SHOP },
        evidence: [],
        messages: [],
        submissions: [objection(l, true)],
        history: [{ at: ago(2), event: 'object-entry' }],
      },
    }),
    reach: async (page) => {
      await page.evaluate(() => {
        const all = [...document.querySelectorAll<HTMLElement>('.points')];
        all.at(-1)?.parentElement?.querySelector<HTMLElement>('button')?.click();
      });
      await page.waitForSelector('.notice.level-good');
    },
  },
  {
    name: 'merchant-decisions',
    path: 'merchant/merchants.html',
    hash: `#${encodeURIComponent(SHOP)}`,
    shows: 'details.way',
    answers: (l) => ({
      ...registry(l),
      [`GET /v1/merchants/${filePrefix(SHOP)}`]: {
        files: [
          {
            identifier: SHOP,
            undecided: 0,
            listings: [
              listing(l, { notified }),
              listing(l, {
                ...feed,
                replies: [{ at: ago(30), text: WORDS[l].reply }],
                objection: { state: 'stands', case: 31, at: ago(1) },
              }),
              listing(l, { ...feed, list: 'watch', objection: { state: 'open', case: 32, at: ago(1) } }),
            ],
            decisions: [
              told(l),
              {
                ...told(l),
                case: 9,
                outcome: 'upheld-remedied',
                lists: 'never',
                appeal: 'over',
                decidedAt: ago(200),
                notified: { ...notified, sentAt: ago(240) },
              },
              { ...told(l), case: 4, lists: 'once', appeal: 'upheld', decidedAt: ago(700), notified: unreached },
            ],
            names: [
              { identifier: 'domain:haitang-home.example', shared: null, by: 'proof-of-control' },
              { identifier: 'amazon:A1CJB5SYI9X4XC', shared: 'uscc:91110108551385082Q', by: 'official-record' },
            ],
          },
        ],
      },
    }),
    reach: openAll,
  },
  {
    name: 'case-entry-propose',
    hash: '#/cases/41',
    shows: '.steps .button',
    answers: inside((l) => ({
      'GET /v1/cases/41': caseFile(l, {
        kind: 'objection',
        state: 'accepted',
        can: ['propose', 'message'],
        category: 'counterfeit',
        submissions: [objection(l, false)],
      }),
      'GET /v1/complaint-quarantine': { bursts: [] },
      'GET /v1/inspections/merchant': { tasks: [] },
      'GET /v1/cases/41/colleagues': { colleagues: [] },
    })),
    reach: async (page) => {
      await page.locator('.steps .button:nth-child(1)').click();
      await page.waitForSelector('dialog[open]');
      await page.select('dialog [name=outcome]', 'entry-cleared');
      await page.locator('dialog .bottom .button').click();
      await page.waitForSelector('dialog [name=objection]');
    },
  },
];
