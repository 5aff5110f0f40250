import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} Family */

/** The variable that names a browser by hand, and the names it usually has, best first. */
const FAMILIES = {
  chromium: {
    variable: 'PROBITY_CHROMIUM',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...windows('Google\\Chrome\\Application\\chrome.exe'),
      ...windows('Microsoft\\Edge\\Application\\msedge.exe'),
    ],
  },
  firefox: {
    variable: 'PROBITY_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...windows('Mozilla Firefox\\firefox.exe')],
  },
};

/** @param {string} path */
function windows(path) {
  return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => `${folder}\\${path}`);
}

/**
 * The executable of a browser of this family, or null. What the family's variable names is taken at its word.
 * @param {Family} family
 * @returns {string | null}
 */
export function lookForBrowser(family) {
  const { variable, commands, places } = FAMILIES[family];
  const named = process.env[variable];
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...commands.flatMap((command) => folders.map((folder) => join(folder, command))), ...places];
  return candidates.find(isExecutable) ?? null;
}

/**
 * As `lookForBrowser`; throws an error that says what to install where there is none.
 * @param {Family} family
 * @returns {string}
 */
export function findBrowser(family) {
  const found = lookForBrowser(family);
  if (found) return found;
  const wanted = family === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox';
  throw new Error(`No ${wanted} found: install it, or name its executable in ${FAMILIES[family].variable}.`);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
