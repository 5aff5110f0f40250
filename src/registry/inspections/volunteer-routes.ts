import { LOOK_PREFIX, LookActSchema, LookAnsweredSchema } from '../../core/inspection/volunteer-look';
import { SignedActSchema } from '../../core/review-report';
import type { Deps } from '../deps';
import { refused } from '../problem';
import { hourly } from '../reviews/limit';
import { signedBy } from '../reviews/signed-by';
import { SIGNED_EXAMPLES } from '../reviews/signed-examples';
import { volunteerOf } from '../reviews/volunteer-repository';
import type { App } from '../schema-routes';
import { declineErrand, giveErrand, nextErrand } from './volunteer-errand';

const FRESH_MS = 10 * 60_000;

/** Volunteers' devices ask for a shop to look at, and say what was found there. */
export function volunteerLookRoutes(app: App, deps: Deps): void {
  const { db, now, registry, complaintsPerHour } = deps;
  app.post(
    '/v1/volunteer-inspections',
    {
      config: { rateLimit: hourly('volunteer-inspections', 10 * complaintsPerHour) },
      schema: {
        summary: 'A shop for a volunteer to look at, or what one found there, signed by the key of a device.',
        body: SignedActSchema,
        examples: { example: SIGNED_EXAMPLES.look },
        response: { 200: LookAnsweredSchema },
      },
    },
    async ({ body }) => {
      const { content, keyHash } = await signedBy(body, LookActSchema, registry.id, LOOK_PREFIX);
      if (Math.abs(Date.parse(content.at) - now().getTime()) > FRESH_MS)
        throw refused(
          'invalid',
          'signed-too-long-ago',
          'This was signed too long ago, or the clock of the device is wrong.',
        );
      const who = await volunteerOf(db, keyHash, now());
      const { look } = content;
      const { handle } = who;
      if (look.kind === 'next') return { handle, task: await nextErrand(deps, who) };
      if (look.kind === 'decline') await declineErrand(deps, who, look.task);
      else await giveErrand(deps, who, look);
      return { handle };
    },
  );
}
