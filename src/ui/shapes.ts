/** A sign in a 16 x 16 box: filled outlines, even-odd. `mark` lies on `body` in a colour that stands out from it. */
export interface Shape {
  body: string;
  mark?: string;
}

/** One constant each, so that the content script carries only the two it shows. Each is told by its outline alone, in grey too. */
export const DANGER_SHAPE: Shape = {
  body: 'M5 .7h6L15.3 5v6L11 15.3H5L.7 11V5z',
  mark: 'M3.8 6.6h8.4v2.8H3.8z',
};

export const CAUTION_SHAPE: Shape = {
  body: 'M7.3 1.3a.8.8 0 0 1 1.4 0l6.8 12.2a.8.8 0 0 1-.7 1.2H1.2a.8.8 0 0 1-.7-1.2z',
  mark: 'M6.9 5.2h2.2l-.4 5H7.3zM7 11.3h2v2H7z',
};

export const UNKNOWN_SHAPE: Shape = {
  body: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm0 2a5 5 0 1 0 0 10A5 5 0 0 0 8 3z',
};

export const GOOD_SHAPE: Shape = {
  body: 'M8 .6 14.4 3v4.6c0 3.7-2.6 6.5-6.4 7.8C4.2 14.1 1.6 11.3 1.6 7.6V3z',
  mark: 'M4.1 8 5.5 6.6l1.8 1.8 3.4-3.7 1.5 1.3-4.9 5.2z',
};

export const CHECKING_RING: Shape = {
  body: 'M8 1.4a6.6 6.6 0 1 1 0 13.2A6.6 6.6 0 0 1 8 1.4zm0 1.2a5.4 5.4 0 1 0 0 10.8A5.4 5.4 0 0 0 8 2.6z',
};
export const CHECKING_DOT: Shape = { body: 'M8 0a2.4 2.4 0 1 1 0 4.8A2.4 2.4 0 0 1 8 0z' };

/** The project's sign, a plumb line: a thin line, a weight, true. */
export const PLUMB_LINE: Shape = { body: 'M7.2 0h1.6v6.6H7.2zM5.2 6.6h5.6v3.2L8 15.6 5.2 9.8z' };
