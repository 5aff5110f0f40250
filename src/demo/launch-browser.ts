import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { findBrowser, type Family } from '../../scripts/find-browser.mjs';

export interface LaunchWish {
  family: Family;
  /** The extension's folder. */
  extension: string;
  headless: boolean;
  /** UI language, BCP 47. Firefox has it only where the language pack is installed. */
  language?: string;
  /** Kept from run to run; default: a temporary one. */
  profile?: string;
  args?: string[];
  /** Firefox preferences (about:config). */
  preferences?: Record<string, unknown>;
  /** Variables of the environment, besides those of this process. */
  env?: Record<string, string>;
  /** Whether Ctrl-C closes the browser at once, and ends this process; default: yes. */
  signals?: boolean;
  viewport?: { width: number; height: number; deviceScaleFactor?: number } | null;
}

export interface Launched {
  browser: Browser;
  /** Address of the extension's root, with a slash at the end. */
  origin: string;
}

/** Firefox gives each profile its own address for the extension; fixed here, so that its pages can be opened. */
const FIREFOX_UUID = '6d1f2f5e-3f0b-4c5a-9d52-70b1c1a40a11';
const FIREFOX_ID = 'probity@probity.example';

/** The browser makes no calls of its own: what a run sees on the wire is the page's and ours. */
const CHROMIUM_QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-features=OptimizationHints,MediaRouter,Translate,CertificateTransparencyComponentUpdater,NetworkTimeServiceQuerying',
];

const FIREFOX_QUIET: Record<string, unknown> = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'captivedetect.canonicalURL': '',
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  // What it asks before something is sent is its own window, which no driver can press.
  'extensions.webextOptionalPermissionPrompts': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  // Taken to heart only with MOZ_REMOTE_SETTINGS_DEVTOOLS in the environment.
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
};

/** Starts a browser with the extension in it. Rejects where there is no such browser, or it refuses the extension. */
export async function launchBrowser(wish: LaunchWish): Promise<Launched> {
  const common: LaunchOptions = {
    executablePath: findBrowser(wish.family),
    headless: wish.headless,
    defaultViewport: wish.viewport === undefined ? { width: 1100, height: 800 } : wish.viewport,
    ...(wish.signals === false ? { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } : {}),
    ...(wish.profile ? { userDataDir: wish.profile } : {}),
  };
  return wish.family === 'chromium' ? await launchChromium(wish, common) : await launchFirefox(wish, common);
}

async function launchChromium(wish: LaunchWish, common: LaunchOptions): Promise<Launched> {
  const language = wish.language ?? 'en';
  const browser = await puppeteer.launch({
    ...common,
    pipe: true,
    enableExtensions: true,
    args: [
      ...CHROMIUM_QUIET,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--lang=${language}`,
      ...(wish.args ?? []),
    ],
    env: { ...process.env, LANGUAGE: language.replace('-', '_'), ...wish.env },
  });
  return await withExtension(
    browser,
    async () => `chrome-extension://${await browser.installExtension(wish.extension)}/`,
  );
}

async function launchFirefox(wish: LaunchWish, common: LaunchOptions): Promise<Launched> {
  const browser = await puppeteer.launch({
    ...common,
    browser: 'firefox',
    args: ['--remote-allow-system-access', ...(wish.args ?? [])],
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', ...wish.env },
    extraPrefsFirefox: {
      ...FIREFOX_QUIET,
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      'intl.locale.requested': wish.language ?? 'en-US',
      ...wish.preferences,
    },
  });
  return await withExtension(browser, async () => {
    await browser.installExtension(wish.extension);
    return `moz-extension://${FIREFOX_UUID}/`;
  });
}

async function withExtension(browser: Browser, install: () => Promise<string>): Promise<Launched> {
  try {
    return { browser, origin: await install() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
