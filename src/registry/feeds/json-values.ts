import { FeedError, type Piece, type Splitter } from './feed-row';

const MAX_VALUE = 65_536;
const MAX_DEPTH = 64;

/**
 * One piece a value, without reading the whole. Of `rows`: the elements of the outer array, or values that follow each other
 * (NDJSON). Of `sections`: the elements of each array in the outer object, with the array's name.
 */
export function jsonValues(kind: 'rows' | 'sections'): Splitter {
  /** How deep the values are that are taken; null until the first character tells. */
  let takeDepth = kind === 'sections' ? 2 : null;
  let stack = '';
  let line = 1;
  let string: 'outside' | 'inside' | 'after a backslash' = 'outside';
  /** What is being taken: a value, or in sections a name. */
  let held: Piece | null = null;
  let heldDepth = 0;
  let section = '';
  let pieces: Piece[] = [];

  function begin() {
    if (held !== null) return;
    const isValue = stack.length === takeDepth && (kind === 'rows' || stack.endsWith('['));
    const isName = kind === 'sections' && stack === '{';
    if (!isValue && !isName) return;
    held = { line, text: '', cut: false, ...(kind === 'sections' ? { section } : {}) };
    heldDepth = stack.length;
  }
  function keep(character: string) {
    if (held === null) return;
    if (held.text.length < MAX_VALUE) held.text += character;
    else held.cut = true;
  }
  /** The value that is held is whole as soon as nothing within it is open. */
  function finish() {
    if (held === null || stack.length !== heldDepth) return;
    if (heldDepth === takeDepth) pieces.push(held);
    else section = held.text;
    held = null;
  }
  function open(character: string) {
    if (stack.length + 1 !== takeDepth) begin();
    keep(character);
    stack += character;
    if (stack.length > MAX_DEPTH) throw new FeedError(`Line ${line}: JSON is nested more than ${MAX_DEPTH} deep.`);
  }
  function close(character: string) {
    finish();
    if (!stack.endsWith(character === ']' ? '[' : '{'))
      throw new FeedError(`Line ${line}: "${character}" closes nothing, so this is no JSON.`);
    stack = stack.slice(0, -1);
    keep(character);
    finish();
  }
  function start(character: string) {
    if (takeDepth === null) takeDepth = character === '[' ? 1 : 0;
    if (kind === 'sections' && stack === '' && character !== '{')
      throw new FeedError(`Line ${line}: this is no JSON object with lists in it.`);
  }
  function take(character: string) {
    if (character === '\n') line++;
    if (string !== 'outside') {
      keep(character);
      if (string === 'after a backslash' || (character !== '"' && character !== '\\')) string = 'inside';
      else if (character === '\\') string = 'after a backslash';
      else {
        string = 'outside';
        finish();
      }
    } else if (/[\s,:]/.test(character)) {
      finish();
      keep(character);
    } else {
      if (stack === '') start(character);
      if (character === '[' || character === '{') return open(character);
      if (character === ']' || character === '}') return close(character);
      begin();
      keep(character);
      if (character === '"') string = 'inside';
    }
  }
  return {
    push(text) {
      pieces = [];
      for (const character of text) take(character);
      return pieces;
    },
    end() {
      pieces = [];
      if (string !== 'outside' || stack !== '')
        throw new FeedError(`The JSON ends in the middle, at line ${line}. Is the file cut off?`);
      finish();
      return pieces;
    },
  };
}
