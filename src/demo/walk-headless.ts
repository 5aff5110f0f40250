import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookForBrowser, type Family } from '../../scripts/find-browser.mjs';
import { Album, asPopup } from './album';
import { complain, decideAndPublish } from './complaint-circle';
import { DEMO_NAME, seedRegistry, startRegistry, type DemoRegistry } from './demo-registry';
import { copyExtension } from './extension-copy';
import { openView } from './popup';
import { Shopper, WELCOME } from './shopper';
import { openStreet, type Street } from './street/open-street';
import { hrefOf, STREET, streetPage, type StreetPage } from './street/street';
import { streetTable } from './street-table';
import { walkTo, type Step } from './walk-street';

type Say = (line: string) => void;

/** One browser's way along the street. */
interface Round {
  family: Family;
  language: StreetPage['language'];
  pages: readonly StreetPage[];
}

interface Scene {
  street: Street;
  registry: DemoRegistry;
  say: Say;
  pictures: string;
}

const COMPLAINED_OF = streetPage('complaint-zh');
const AFTERWARDS: StreetPage = { ...COMPLAINED_OF, name: 'complaint-zh-decided', level: 'danger', blocked: true };

/**
 * Walks the street without a display, in every browser there is: a table of what was said of each page, pictures in
 * `pictures`, and the whole circle of one complaint. Gives the exit code, 1 if any verdict is wrong.
 */
export async function walkHeadless(pictures: string, say: Say): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), 'probity-demo-'));
  try {
    const registry = await startRegistry(dataDir, DEMO_NAME);
    const street = await openStreet();
    try {
      await seedRegistry(registry);
      const scene = { street, registry, say, pictures };
      const steps: [string, Step[]][] = [];
      for (const round of rounds())
        steps.push([`${round.family} ${round.language}`, await walk(scene, round, steps.length === 0)]);
      say(streetTable(steps));
      const wrong = steps.flatMap(([, all]) => all).filter((step) => step.wrong.length > 0).length;
      say(
        wrong === 0
          ? `\nEvery verdict is right. Pictures: ${pictures}`
          : `\n${wrong} verdicts are WRONG. Pictures: ${pictures}`,
      );
      return wrong === 0 ? 0 : 1;
    } finally {
      await street.close();
      await registry.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Chromium in Chinese and in English, each along its own pages; Firefox, last, along all of them as the next shopper. */
function rounds(): Round[] {
  const chromium = lookForBrowser('chromium')
    ? (['zh-CN', 'en'] as const).map((language): Round => ({
        family: 'chromium',
        language,
        pages: inLanguage(language),
      }))
    : [];
  if (!lookForBrowser('firefox')) return chromium;
  const pages = chromium.length === 0 ? STREET : STREET.map((page) => (page === COMPLAINED_OF ? AFTERWARDS : page));
  return [...chromium, { family: 'firefox', language: chromium.length === 0 ? 'zh-CN' : 'en', pages }];
}

function inLanguage(language: StreetPage['language']): StreetPage[] {
  return STREET.filter((page) => page.language === language);
}

async function walk(scene: Scene, { family, language, pages }: Round, files: boolean): Promise<Step[]> {
  const { registry, street, say, pictures } = scene;
  say(`${family}, ${language}: ${pages.length} pages`);
  const extension = await copyExtension(family, [await registry.subscription()], { street: street.url });
  const shopper = await Shopper.start({ family, language, extension, headless: true });
  try {
    const album = await Album.open(join(pictures, `${family}-${language}`));
    await shopper.ask({ type: 'update-lists' });
    const welcome = await shopper.openOwnPage(WELCOME);
    await welcome.waitForSelector('a.button');
    await album.take(welcome, 'welcome');
    await welcome.close();
    const steps: Step[] = [];
    for (const page of pages) {
      const step = await walkTo(shopper, page, street.port);
      await takePictures(album, shopper, step);
      await step.visit.page.close();
      steps.push(step);
    }
    if (files) steps.push(await closeCircle(scene, shopper, album));
    return steps;
  } finally {
    await shopper.close();
    await rm(extension, { recursive: true, force: true });
  }
}

async function takePictures(album: Album, shopper: Shopper, { page: { name, level }, visit }: Step): Promise<void> {
  const schemes =
    shopper.wish.family === 'chromium' && level !== 'unknown' ? (['light', 'dark'] as const) : (['light'] as const);
  for (const scheme of schemes) await album.take(visit.page, scheme === 'light' ? name : `${name}-dark`, scheme);
  await album.takePopup(shopper, visit.tabId, `${name}-popup`, schemes);
}

/** A complaint, its decision, the new list, and the next look at the same page. */
async function closeCircle({ registry, street, say }: Scene, shopper: Shopper, album: Album): Promise<Step> {
  const url = hrefOf(COMPLAINED_OF, street.port);
  const before = await shopper.visit(url);
  const receipt = await complain(shopper, before.tabId, undefined, async (step, popup) => {
    await asPopup(popup);
    await album.take(popup, `complaint-${step}`);
  });
  say(`complaint about ${url} filed, receipt ${receipt}`);
  await decideAndPublish(registry, url);
  say('decided and published');
  await shopper.ask({ type: 'update-lists' });
  const after = await walkTo(shopper, AFTERWARDS, street.port);
  await takePictures(album, shopper, after);
  await takeReceipt(shopper, album, after.visit.tabId);
  return after;
}

async function takeReceipt(shopper: Shopper, album: Album, tabId: number): Promise<void> {
  await shopper.ask({ type: 'refresh-outbox' });
  const popup = await shopper.openPopup(tabId);
  await asPopup(popup);
  await openView(popup, 'sent');
  await popup.waitForSelector('code.receipt');
  await album.take(popup, 'complaint-status');
  await popup.close();
}
