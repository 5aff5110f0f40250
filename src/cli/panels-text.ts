import type * as v from 'valibot';
import type { ClustersSchema, OneClusterSchema } from '../registry/reviews/cluster-routes';
import type { VolunteersSchema } from '../registry/reviews/volunteer-routes';
import { printable, table } from './table';

type Decided = v.InferOutput<typeof OneClusterSchema>['cluster']['decided'];

const FOUND = 'suspect/genuine/neither';
const found = ({ suspect, genuine, unsettled }: Decided) => `${suspect}/${genuine}/${unsettled}`;

/** What was reported by merchant, all goods of each together, and by product. */
export function listInWords({ clusters, merchants, together }: v.InferOutput<typeof ClustersSchema>): string {
  if (clusters.length === 0) return 'nothing was reported yet';
  const of = merchants.map(({ merchant, direction, products, batches, quarantined, decided, cases, not }) => [
    merchant,
    direction,
    String(products.length),
    String(batches),
    String(quarantined),
    found(decided),
    cases.join(', ') || '–',
    not ?? 'can be opened',
  ]);
  const by = clusters.map(({ product, direction, volunteers, batches, quarantined, decided, case: id, not }) => [
    product,
    direction,
    `${batches} by ${volunteers}`,
    String(quarantined),
    found(decided),
    id === null ? (not ?? 'can be opened') : String(id),
  ]);
  const { suspect, goods, reporters } = together;
  return [
    ...(of.length > 0
      ? [
          table(['merchant', 'as', 'goods', 'reports', 'waiting', FOUND, 'cases', 'one case for all the rest'], of),
          `one case for several goods takes ${suspect} suspect reviews on ${goods} goods, from ${reporters} reporters`,
        ]
      : []),
    table(['product', 'as', 'reports', 'waiting', FOUND, 'case'], by),
  ].join('\n\n');
}

const OUTCOMES = ['genuine', 'suspect', 'neither'];
const MOST_LETTERS = 60;
const short = (text: string) => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text);

/** One product: how it stands, its reviews with what panels found, and the reports. */
export function oneInWords({ cluster, reviews, reports }: v.InferOutput<typeof OneClusterSchema>): string {
  const { product, merchant, direction, independent, decided, case: id, not } = cluster;
  const judged = reviews.map(({ text, stars, date, counts, outcome, answers }) => [
    short(text),
    stars === undefined ? '–' : String(stars),
    date ?? '–',
    String(answers),
    counts ? (outcome === null ? 'open' : (OUTCOMES[outcome] ?? '–')) : 'does not count',
  ]);
  const sent = reports.map(({ handle, receivedAt, reviews: count, state, comment }) => [
    handle,
    receivedAt.slice(0, 10),
    String(count),
    state,
    short(comment ?? '–'),
  ]);
  return [
    [
      printable(`${product}, as ${direction}, of ${merchant ?? 'nobody on whom the reports agree'}`),
      `${FOUND}: ${found(decided)}, independent volunteers: ${independent}`,
      id === null ? `case: ${not ?? 'can be opened'}` : `case ${id}`,
    ].join('\n'),
    table(['review', 'stars', 'date', 'answers', 'found'], judged),
    table(['volunteer', 'received', 'reviews', 'state', 'remark'], sent),
  ].join('\n\n');
}

/** Who reported and who judged, and how often they were right. */
export function volunteersInWords({ volunteers, voices }: v.InferOutput<typeof VolunteersSchema>): string {
  if (volunteers.length + voices.length === 0) return 'nobody reported or judged anything yet';
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  const reporters = volunteers.map(({ handle, firstSeenAt, reliability, reports, waiting, unproven }) => [
    handle,
    firstSeenAt.slice(0, 10),
    percent(reliability),
    String(reports),
    String(waiting),
    String(unproven),
  ]);
  const judges = voices.map(({ handle, firstSeenAt, reliability, unproven }) => [
    handle,
    firstSeenAt.slice(0, 10),
    percent(reliability),
    String(unproven),
  ]);
  return [
    table(['volunteer', 'since', 'right', 'reports', 'waiting', 'not borne out'], reporters),
    ...(judges.length > 0 ? [table(['voice', 'since', 'right', 'answers, undecided'], judges)] : []),
  ].join('\n\n');
}
