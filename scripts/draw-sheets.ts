import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './find-browser.mjs';
import { indexHtml, sheetsOf } from './sheets/sheet';
import { byState, readPicture, type Picture } from './sheets/variants';

// Draws sheets from the pictures of pages and states in a folder, so that all looks of a state are seen side by side, and an
// index.html of them. States may be named; then only theirs are drawn anew.

const [folder = 'demo-output/looks', ...wanted] = process.argv.slice(2);

const pictures: Picture[] = [];
for (const family of ['chromium', 'firefox']) {
  const files = await readdir(join(folder, family), { recursive: true }).catch(() => []);
  for (const file of files.filter((name) => name.endsWith('.png')))
    pictures.push(readPicture(family, file.replaceAll('\\', '/'), await readFile(join(folder, family, file))));
}

const index = join(folder, 'index.html');
const sheetFolder = join(folder, 'sheets');
if (wanted.length === 0) await rm(sheetFolder, { recursive: true, force: true });
await mkdir(sheetFolder, { recursive: true });
const sheets = new Map(byState(pictures).map(([state, shown], turn) => [state, sheetsOf(state, shown, turn)]));
const names = [...sheets].map(([state, drawn]) => [state, drawn.map(({ name }) => name)] as const);
await writeFile(index, indexHtml(new Map(names)));

const browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.setViewport({ width: 1576, height: 100 });
// From here the sheet reaches the pictures by their paths.
await page.goto(pathToFileURL(resolve(index)).href);
for (const [state, drawn] of sheets)
  for (const { name, html } of wanted.length === 0 || wanted.includes(state) ? drawn : []) {
    await page.setContent(html, { waitUntil: 'load' });
    await page.screenshot({ path: join(sheetFolder, `${name}.png`), fullPage: true });
  }
await browser.close();
process.stdout.write(`${pictures.length} pictures of ${sheets.size} states, side by side: ${index}\n`);
