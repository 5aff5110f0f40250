import type { Examined } from '../../core/rating/source-error';
import { appealsHeard } from '../cases/case-lists';
import type { Database } from '../db/connect';
import { OWN_SOURCE } from '../listings/choose-listing';
import { allSources, examinedBySource } from '../listings/listing-repository';
import { allEvaluators, contradictedByDecisions, type EvaluatorRow } from './evaluator-repository';
import { standingOf, type Standing } from './standing';

const NOTHING: Examined = { examined: 0, overturned: 0 };

/** All evaluators, each with how often decisions of this registry contradict it. */
export async function measuredEvaluators(db: Database): Promise<{ row: EvaluatorRow; standing: Standing }[]> {
  const seen = await contradictedByDecisions(db);
  return (await allEvaluators(db)).map((row) => {
    return { row, standing: standingOf(row.name, row.kind, seen.get(row.id) ?? NOTHING) };
  });
}

/** All feeds, each with how many of its entries decisions of this registry examined and cleared. */
export async function measuredFeeds(db: Database): Promise<Standing[]> {
  const seen = await examinedBySource(db);
  const feeds = (await allSources(db)).filter(({ id }) => id !== OWN_SOURCE);
  return feeds.map(({ id, name }) => standingOf(name, 'feed', seen.get(id) ?? NOTHING));
}

/** This registry itself, by the appeals against its decisions. */
export async function measuredRegistry(db: Database, name: string): Promise<Standing> {
  return standingOf(name, 'registry', await appealsHeard(db));
}

/** How often everyone whose word is published now was found wrong: this registry first, then feeds, then evaluators that are not withdrawn. */
export async function allStandings(db: Database, registryName: string): Promise<Standing[]> {
  const evaluators = (await measuredEvaluators(db)).filter(({ row }) => row.withdrawnAt === null);
  return [
    await measuredRegistry(db, registryName),
    ...(await measuredFeeds(db)),
    ...evaluators.map(({ standing }) => standing),
  ];
}
