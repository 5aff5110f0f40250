import type { Picture } from './variants';

/** In px: how wide a sheet is, how tall a column on it; how large a picture is shown at the side of the others. */
const SHEET = { width: 1560, column: 760 };
const THUMBNAIL = { width: 250, height: 360 };
const GAP = 8;
/** What is wider than this is no popup, and is scaled down, to as much as can be read. */
const NARROW = 400;
const SCALE = 0.6;

export interface Sheet {
  /** Its file, without ending. */
  name: string;
  html: string;
}

/**
 * The sheets of one state. Popups all stand side by side at their size. Of larger pages two can be read, which differ in language, browser
 * and scheme (which two goes by `turn`), cut into columns where they are long; the others stand below, small, so that what differs is seen.
 */
export function sheetsOf(state: string, pictures: readonly Picture[], turn: number): Sheet[] {
  const arePopups = pictures.every(({ width, height }) => width <= NARROW && height <= SHEET.column);
  const read = arePopups ? pictures : pictures.filter((one) => isRead(one, turn));
  const shown = read.length > 0 ? read : pictures;
  const columns = shown.flatMap(columnsOf);
  const inRow = Math.max(1, Math.floor(SHEET.width / (GAP + Math.max(...columns.map(({ width }) => width)))));
  const onSheet = arePopups ? 2 * inRow : inRow;
  const sheets = Array.from({ length: Math.ceil(columns.length / onSheet) }, (_, at) =>
    columns.slice(at * onSheet, (at + 1) * onSheet).map(({ html }) => html),
  );
  const rest = pictures.filter((one) => !shown.includes(one)).map(thumbnail);
  return sheets.map((row, at) => ({
    name: [state.replaceAll('/', '-'), ...(sheets.length > 1 ? [at + 1] : [])].join('-'),
    html: sheetHtml(state, [row, at === sheets.length - 1 ? rest : []]),
  }));
}

/** One of the two that differ in all: Chinese in light and English in dark, in one browser each. */
function isRead({ language, scheme, family }: Picture, turn: number): boolean {
  const inChromium = (language === 'en') === (turn % 2 === 1);
  return (language === 'en') === (scheme === 'dark') && (family === 'chromium') === inChromium;
}

function columnsOf(picture: Picture): { width: number; html: string }[] {
  const scale = picture.width > NARROW ? SCALE : 1;
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  return Array.from({ length: Math.ceil(height / SHEET.column) }, (_, at) => {
    const from = at * SHEET.column;
    const size = `width:${width}px;height:${Math.min(SHEET.column, height - from)}px`;
    return { width, html: figure(picture, size, `width:${width}px;margin-top:${-from}px`) };
  });
}

function thumbnail(picture: Picture): string {
  const scale = Math.min(1, THUMBNAIL.width / picture.width, THUMBNAIL.height / picture.height);
  return figure(picture, '', `width:${picture.width * scale}px`);
}

function figure({ path, language, scheme, family }: Picture, box: string, image: string): string {
  const label = [language, scheme, family].filter(Boolean).join(' · ');
  return `<figure><figcaption>${label}</figcaption><div style="${box}"><img alt="" src="${encodeURI(path)}" style="${image}"></div></figure>`;
}

function sheetHtml(state: string, rows: readonly (readonly string[])[]): string {
  const style = `body{margin:0;padding:${GAP}px;background:#7a8794;font:13px/1.5 sans-serif}h1{margin:0;font-size:15px}
section{display:flex;flex-wrap:wrap;gap:0 ${GAP}px;align-items:start}figure{margin:0}div{overflow:hidden}img{display:block}`;
  const sections = rows.map((row) => `<section>${row.join('')}</section>`).join('');
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><h1>${state}</h1>${sections}`;
}

/** The page that shows all sheets, one below the other, with a list of the states before them. */
export function indexHtml(sheets: ReadonlyMap<string, readonly string[]>): string {
  const links = [...sheets.keys()].map((state) => `<a href="#${state}">${state}</a>`).join(' ');
  const sections = [...sheets].map(([state, names]) => {
    const images = names.map((name) => `<img alt="" loading="lazy" src="sheets/${encodeURI(name)}.png">`);
    return `<section id="${state}">${images.join('')}</section>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Probity</title><style>body{font:14px/1.7 sans-serif;background:#7a8794}a{color:#000;margin-right:8px}img{display:block}</style>
<nav>${links}</nav>${sections.join('\n')}`;
}
