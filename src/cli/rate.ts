import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { dayOf } from '../core/rating/day';
import { decidingCap, explain, type Explained } from '../core/rating/explain';
import { historyOf, type HistoryPoint } from '../core/rating/history';
import { CreditFileSchema, type CreditFile } from '../core/rating/item';
import { UsageError, type Command } from './command';
import { printable, table } from './table';

const MAX_FILE_BYTES = 32 * 1024 * 1024;
const YEAR = 365;

const CAPS = {
  'warning-list': 'a decision put the merchant on the warning list',
  'two-serious': 'two or more serious complaints stand unremedied within 12 months',
  'one-serious': 'a serious complaint stands unremedied within 12 months',
  unanswered: 'a reply is overdue',
  'identity-unverified': 'who the merchant is has not been verified',
} as const;

const SILENT = {
  'no-fault': 'found no fault',
  future: 'dated in the future',
  'too-old': 'older than three years',
  'no-weight': 'shown only',
} as const;

export const command: Command = {
  usage: `CASEFILE.json [--now ISO] [--history]
  CASEFILE   { "complaints": [{ "id", "category", "stage"?, "severity"?: 1|2|4, "outcome", "day" }],
               "ratings": [{ "id", "source", "quality": 0..1, "weight": 0..5, "day" }],
               "warnings": [{ "id", "from", "until" }], "unanswered": [{ "id", "from", "until" }], "identityVerified": day }
  outcome    upheld-unremedied, upheld-late, upheld-remedied, unfounded, withdrawn or open; days are ISO 8601
  --now      the day to rate on, for replay; default: today
  --history  the rating of each 30th day of the last three years, as what the file holds would have given it`,
  options: { now: { type: 'string' }, history: { type: 'boolean' } },
  async run({ positionals: [path, ...rest], values, json, io }) {
    if (path === undefined || rest.length > 0) throw new UsageError('name one case file');
    const day = typeof values.now === 'string' ? dayOf(values.now) : dayOf(Date.now());
    if (Number.isNaN(day)) throw new UsageError(`--now "${String(values.now)}" is no ISO 8601 time`);
    const file = await readCreditFile(path);
    const explained = explain(file, day);
    const history = values.history === true ? historyOf(file, day - 3 * YEAR, day) : null;
    if (json) io.out(JSON.stringify({ merchant: file.merchant ?? null, ...explained, ...(history && { history }) }));
    else io.out([...ratingLines(file, explained), ...(history ? ['', historyTable(history)] : [])].join('\n'));
    return 0;
  },
};

async function readCreditFile(path: string): Promise<CreditFile> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${path}: ${error.code === 'ENOENT' ? 'no such file' : 'cannot be read'}`);
  });
  if (bytes.length > MAX_FILE_BYTES) throw new Error(`${path}: is larger than 32 MB`);
  const parsed = v.safeParse(CreditFileSchema, parse(path, bytes.toString('utf8')));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`${path}: ${v.getDotPath(issue) ?? 'the file'}: ${printable(issue.message.slice(0, 300))}`);
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${path}: is no JSON`);
  }
}

function ratingLines({ merchant }: CreditFile, rating: Explained): string[] {
  const { grade, uncapped, score, low, high, confidence, shares, setAside } = rating;
  const deciding = decidingCap(rating);
  const why = grade === 'NR' ? 'not rated: too little is known' : `by the score ${uncapped}`;
  return [
    ...(merchant === undefined ? [] : [printable(merchant)]),
    `grade       ${grade}${grade === uncapped && grade !== 'NR' ? '' : ` (${why})`}`,
    `score       ${share(score)}, with 80 % between ${share(low)} and ${share(high)}`,
    `confidence  ${share(confidence)}`,
    ...rating.caps.map(
      (cap) => `at most ${cap.atMost.padEnd(3)} ${CAPS[cap.reason]}${cap === deciding ? ' (this decides)' : ''}`,
    ),
    ...(shares.length === 0 ? [] : ['', table(['share', 'day', 'left', 'item'], shares.map(shareRow))]),
    ...setAside.map(({ id, why: reason }) => `set aside: a record of ${printable(id)}, ${reason}`),
  ];
}

function shareRow({ id, what, day, share: part, left, silent }: Explained['shares'][number]): string[] {
  const sign = part > 0 ? '+' : '';
  return [silent === null ? sign + share(part) : '0', day, left.toFixed(2), `${id}: ${what}${silent ? ` (${SILENT[silent]})` : ''}`]; // prettier-ignore
}

function historyTable(history: readonly HistoryPoint[]): string {
  return table(
    ['day', 'grade', 'score', 'between', 'confidence'],
    history.map((point) => [
      point.day,
      point.grade,
      share(point.score),
      `${share(point.low)}-${share(point.high)}`,
      share(point.confidence),
    ]),
  );
}

function share(value: number): string {
  return value.toFixed(4);
}
