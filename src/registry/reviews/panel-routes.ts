import { randomInt } from 'node:crypto';
import { PanelAnsweredSchema, type PanelAnswered } from '../../core/review-panel';
import { SignedBatchSchema, VolunteerActSchema, type VolunteerAct } from '../../core/review-report';
import type { Deps } from '../deps';
import { networkHash } from '../intake/network-hash';
import { Problem } from '../problem';
import type { App } from '../schema-routes';
import { keepQuota } from './key-quota';
import { hourly } from './limit';
import { allAnswers, answerOf, decide, findCase, nextCase, storeAnswer } from './panel-repository';
import { GENUINE, outcomeOf, reliability, SUSPECT, weigh } from './panel-rule';
import { reportersOf } from './report-repository';
import { signedBy } from './signed-by';
import { statisticsOf, volunteerOf } from './volunteer-repository';
import { voiceOf } from './voice-repository';

const FRESH_MS = 10 * 60_000;
/** One case in five is a seed, and nobody can tell which. */
const SEED_EVERY = 5;

type Who = Awaited<ReturnType<typeof volunteerOf>>;

/** Volunteers judge others' reports blindly, and see what they did themselves. */
export function panelRoutes(app: App, { db, now, registry, receiptKey, complaintsPerHour }: Deps): void {
  const actsPerHour = 20 * complaintsPerHour;
  app.post(
    '/v1/review-panels',
    {
      config: { rateLimit: hourly('review-panels', actsPerHour) },
      schema: {
        summary: 'A case to judge, an answer to one, or one’s own statistics, signed by the key of a device.',
        body: SignedBatchSchema,
        response: { 200: PanelAnsweredSchema },
      },
    },
    async ({ body, ip }, reply) => {
      const { content, keyHash } = await signedBy(body, VolunteerActSchema, registry.id);
      if (Math.abs(Date.parse(content.at) - now().getTime()) > FRESH_MS)
        throw new Problem('invalid', 'This was signed too long ago, or the clock of the device is wrong.');
      const who = await volunteerOf(db, keyHash, now());
      if (content.act.kind === 'answer')
        await keepQuota(db, reply, { volunteerId: who.id, of: 'answers', max: actsPerHour, now: now() });
      return { handle: who.handle, ...(await act(who, content.act, ip)) };
    },
  );

  async function act(who: Who, asked: VolunteerAct['act'], address: string): Promise<Omit<PanelAnswered, 'handle'>> {
    if (asked.kind === 'next-case') {
      const seed = randomInt(SEED_EVERY) === 0;
      return { case: (await nextCase(db, who.id, seed)) ?? (await nextCase(db, who.id, !seed)) };
    }
    if (asked.kind === 'answer') {
      await answer(who, asked.case, asked.answer === 'suspect' ? SUSPECT : GENUINE, address);
      return {};
    }
    const { answers, known } = await allAnswers(db);
    return {
      statistics: {
        ...(await statisticsOf(db, who.id)),
        reliability: reliability(weigh(answers, known), String(who.id)),
      },
    };
  }

  async function answer(who: Who, caseId: number, given: number, address: string): Promise<void> {
    const found = await findCase(db, caseId);
    if (!found) throw new Problem('not-found', 'There is no such case.');
    if ((await reportersOf(db, caseId)).includes(who.id))
      throw new Problem('forbidden', 'Whoever reported a review does not judge it.');
    // Sent again, since the first answer to it was lost.
    if ((await answerOf(db, caseId, who.id)) === given) return;
    if (found.outcome !== null) throw new Problem('conflict', 'This case is decided already.');
    const at = now();
    const network = networkHash(receiptKey, { address, about: found.product, at });
    const voice = await voiceOf(db, { volunteerId: who.id, network, at });
    if (!(await storeAnswer(db, { caseId, volunteerId: who.id, answer: given, at, voice })))
      throw new Problem('conflict', 'You have answered this otherwise already.');
    if (found.known !== null) return;
    const { answers, known } = await allAnswers(db);
    const [, suspect = 0] = weigh(answers, known).items.get(String(caseId)) ?? [];
    const assessors = answers.filter(({ item }) => item === String(caseId)).length;
    const outcome = outcomeOf(assessors, suspect);
    if (outcome !== null) await decide(db, caseId, outcome, at);
  }
}
