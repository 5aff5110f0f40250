import { groupBy } from '../../src/registry/group-by';

/** A picture as it lies in the folder: `BROWSER/[FOLDER/]STATE[-LANGUAGE][-SCHEME].png`, and its size in px. */
export interface Picture {
  /** Relative to the folder of all pictures. */
  path: string;
  family: string;
  /** With its folder below the browser's. */
  state: string;
  language: string;
  scheme: string;
  width: number;
  height: number;
}

const NAME = /^(?<state>.+?)(?:-(?<language>zh-CN|en))?(?:-(?<scheme>light|dark))?\.png$/;

/** Reads what a picture shows off its path below a browser's folder, with slashes, and its size off its own bytes (PNG, IHDR). */
export function readPicture(family: string, below: string, png: Uint8Array): Picture {
  const { state = below, language = '', scheme = '' } = NAME.exec(below)?.groups ?? {};
  const header = new DataView(png.buffer, png.byteOffset, 24);
  const size = { width: header.getUint32(16), height: header.getUint32(20) };
  return { path: `${family}/${below}`, family, state, language, scheme, ...size };
}

/** All pictures of one state together: by language, then browser, then light before dark; states by name. */
export function byState(pictures: readonly Picture[]): [state: string, pictures: Picture[]][] {
  const order = ({ language, family, scheme }: Picture) =>
    [language === 'en' ? 1 : 0, family, scheme === 'dark' ? 1 : 0].join(' ');
  const states = groupBy(pictures, ({ state }) => state);
  return [...states]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([state, shown]) => [state, shown.toSorted((a, b) => order(a).localeCompare(order(b)))]);
}
