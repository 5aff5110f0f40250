import { MAX_CASES, PanelAnsweredSchema, type PanelAnswered } from '../../core/review-panel';
import { PanelActSchema } from '../../core/panel-voice';
import { VolunteerActSchema, type VolunteerAct } from '../../core/review-report';
import type { Deps } from '../deps';
import { refused } from '../problem';
import type { App } from '../schema-routes';
import { refuseStale } from './fresh';
import { keepQuota } from './key-quota';
import { hourly } from './limit';
import { allAnswers, answerOf, decide, findCase, openCases, storeAnswer } from './panel-repository';
import { GENUINE, outcomeOf, reliability, SUSPECT, weigh } from './panel-rule';
import { signedBy } from './signed-by';
import { SIGNED_EXAMPLES } from './signed-examples';
import { voiceMonth } from './voice-of';
import { statisticsOf, volunteerOf } from './volunteer-repository';
import { originOf } from './origin-repository';
import { networksOf } from './networks-of';
import { merchantNamedFor } from './goods-repository';

/** Of those shown at a time; the others are cases that nobody has decided. Nobody can tell which is which. */
const SEEDS = 2;

type Who = Awaited<ReturnType<typeof volunteerOf>>;

/** Voices judge reports blindly, and see what they did; devices see what became of their reports. */
export function panelRoutes(app: App, deps: Deps): void {
  const { db, now, registry, receiptKey, complaintsPerHour } = deps;
  const actsPerHour = 20 * complaintsPerHour;
  app.post(
    '/v1/review-panels',
    {
      config: { rateLimit: hourly('review-panels', actsPerHour) },
      schema: {
        summary:
          'Cases to judge, an answer to one, or one’s own statistics, signed by a voice that shows its token; by the key of a device, only what became of its reports.',
        body: PanelActSchema,
        examples: {
          'next-cases': SIGNED_EXAMPLES.cases,
          answer: SIGNED_EXAMPLES.answer,
          statistics: SIGNED_EXAMPLES.statistics,
        },
        response: { 200: PanelAnsweredSchema },
      },
    },
    async ({ body: { token, ...signed }, ip }, reply) => {
      const { content, keyHash } = await signedBy(signed, VolunteerActSchema, registry.id);
      refuseStale(content.at, now());
      if (token === undefined && content.act.kind !== 'statistics')
        throw refused(
          'forbidden',
          'no-token',
          'Reviews are judged under a key that is no device’s, with a token. A newer version of the extension does that.',
        );
      const month =
        token === undefined
          ? null
          : await voiceMonth(deps, Buffer.from(token, 'base64url'), Buffer.from(signed.key, 'base64url'));
      const who = await volunteerOf(db, keyHash, now(), month);
      if (content.act.kind === 'answer')
        await keepQuota(db, reply, { volunteerId: who.id, of: 'answers', max: actsPerHour, now: now() });
      return { handle: who.handle, ...(await act(who, content.act, ip)) };
    },
  );

  async function act(who: Who, asked: VolunteerAct['act'], address: string): Promise<Omit<PanelAnswered, 'handle'>> {
    if (asked.kind === 'next-cases') {
      const seeds = await openCases(db, who.id, true, SEEDS);
      return { cases: [...(await openCases(db, who.id, false, MAX_CASES - seeds.length)), ...seeds] };
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
    if (!found) throw refused('not-found', 'no-such-review', 'There is no such case.');
    // Sent again, since the first answer to it was lost.
    if ((await answerOf(db, caseId, who.id)) === given) return;
    if (found.outcome !== null) throw refused('conflict', 'review-decided', 'This case is decided already.');
    const at = now();
    // Apart from that of reports, since nothing may lead from a voice to a device.
    const merchant = await merchantNamedFor(db, found);
    const networks = networksOf(receiptKey, { address, product: found.product, merchant, at, of: 'answers' });
    const origin = await originOf(db, { volunteerId: who.id, networks, at });
    if (!(await storeAnswer(db, { caseId, volunteerId: who.id, answer: given, at, origin })))
      throw refused('conflict', 'answered-otherwise', 'You have answered this otherwise already.');
    if (found.known !== null) return;
    const { answers, known } = await allAnswers(db);
    const [, suspect = 0] = weigh(answers, known).items.get(String(caseId)) ?? [];
    const assessors = answers.filter(({ item }) => item === String(caseId)).length;
    const outcome = outcomeOf(assessors, suspect);
    if (outcome !== null) await decide(db, caseId, outcome, at);
  }
}
