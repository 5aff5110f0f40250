import * as v from 'valibot';
import { EDGE_KINDS, NODE_ROLES, RELATIONS } from '../../core/graph/edge';
import { reachOf } from '../../core/graph/reach';
import type { Identifier } from '../../core/identifier';
import { parseIdentifier } from '../../core/schemes';
import { audit } from '../accounts/audit-repository';
import type { Deps } from '../deps';
import { invalid, Problem } from '../problem';
import { creditAround } from '../ratings/credit-around';
import type { App } from '../schema-routes';
import { addEdge, clearRole, edgesAt, endsOf, historyAt, retractEdge, rolesAt, setRole } from './edge-repository';
import { graphView, GraphViewSchema } from './graph-view';
import { loadGraph } from './load-graph';

const name = v.pipe(v.string(), v.maxLength(300));
const reason = v.pipe(v.string(), v.trim(), v.minLength(10, 'needs at least 10 characters'), v.maxLength(500));
const NewEdgeSchema = v.strictObject({
  a: name,
  b: name,
  relation: v.picklist(RELATIONS),
  kind: v.picklist(EDGE_KINDS),
  source: reason,
  /** When the evidence is of; without it, now. */
  at: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  confidence: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1),
});
const EdgePathSchema = v.object({ id: v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)) });

/** Who is the same merchant as whom. Handlers merge (`same`), split (`not-same`), and take either back. */
export function graphRoutes(app: App, deps: Deps): void {
  const { db, now } = deps;

  app.get(
    '/v1/graph',
    {
      config: { permission: 'view-cases' },
      schema: {
        summary: 'The edges of an identifier, and the other names of its merchant with the trail to each.',
        security: 'handler',
        querystring: v.object({ identifier: name }),
        queryExample: { identifier: 'domain:shop.example' },
        response: { 200: GraphViewSchema },
      },
    },
    ({ query }) => view(mustBe(query.identifier, 'identifier')),
  );

  app.post(
    '/v1/graph/edges',
    {
      config: { permission: 'handle' },
      schema: {
        summary: 'Adds evidence that two identifiers name the same merchant, or that they do not.',
        security: 'handler',
        body: NewEdgeSchema,
        examples: {
          example: {
            a: 'domain:shop.example',
            b: 'domain:next-shop.example',
            relation: 'same',
            kind: 'official-record',
            source: 'Register of the city, entry of 3 March',
          },
        },
        response: { 201: GraphViewSchema },
      },
    },
    async ({ body, actor }, reply) => {
      const [a, b] = [mustBe(body.a, 'a'), mustBe(body.b, 'b')];
      if (a === b) throw invalid([{ field: 'b', detail: 'is the same identifier' }]);
      const time = now();
      const at = body.at === undefined ? time : new Date(body.at);
      if (at > time) throw invalid([{ field: 'at', detail: 'is in the future' }]);
      const { relation, kind, source, confidence } = body;
      await db.transaction(async (tx) => {
        const refresh = await creditAround(tx, [a, b]);
        const id = await addEdge(tx, { a, b, relation, kind, source, at, confidence, addedBy: actor.id });
        await refresh(deps, time);
        await audit(tx, actor, 'add-edge', `edge:${id}`, { a, b, relation, kind }, time);
      });
      return reply.code(201).send(await view(a));
    },
  );

  app.post(
    '/v1/graph/edges/:id/retraction',
    {
      config: { permission: 'handle' },
      schema: {
        summary: 'Takes evidence back; it stays in the history.',
        security: 'handler',
        params: EdgePathSchema,
        body: v.strictObject({ reason }),
        examples: { example: { reason: 'The register names another company.' } },
        response: { 200: v.object({ retracted: v.number() }) },
      },
    },
    async ({ params: { id }, body, actor }) => {
      const at = now();
      await db.transaction(async (tx) => {
        const refresh = await creditAround(tx, await endsOf(tx, id));
        const isRetracted = await retractEdge(tx, id, { at, by: actor.id, reason: body.reason });
        if (!isRetracted) throw new Problem('not-found', `There is no edge ${id} that holds.`);
        await refresh(deps, at);
        await audit(tx, actor, 'retract-edge', `edge:${id}`, { reason: body.reason }, at);
      });
      return { retracted: id };
    },
  );

  app.post(
    '/v1/graph/roles',
    {
      config: { permission: 'handle' },
      schema: {
        summary:
          'Says that an identifier is a platform, a courier, or shared by several merchants; null: none of these.',
        security: 'handler',
        body: v.strictObject({ identifier: name, role: v.nullable(v.picklist(NODE_ROLES)), reason }),
        examples: {
          example: { identifier: 'domain:mall.example', role: 'platform', reason: 'It lets stalls to others.' },
        },
        response: { 200: GraphViewSchema },
      },
    },
    async ({ body: { role, reason: why, ...body }, actor }) => {
      const identifier = mustBe(body.identifier, 'identifier');
      const at = now();
      await db.transaction(async (tx) => {
        // One that hands on nothing has no names around it, so those that it may begin to join are looked at one by one.
        const met = (await edgesAt(tx, [identifier])).flatMap(({ a, b }) => [a, b]);
        const refresh = await creditAround(tx, [...new Set([identifier, ...met])]);
        if (role === null) await clearRole(tx, identifier);
        else await setRole(tx, { identifier, role, reason: why, at, by: actor.id });
        await refresh(deps, at);
        await audit(tx, actor, 'set-identity-role', identifier, { role, reason: why }, at);
      });
      return view(identifier);
    },
  );

  async function view(identifier: Identifier) {
    const role = (await rolesAt(db, [identifier])).get(identifier) ?? null;
    return graphView(identifier, role, await historyAt(db, identifier), reachOf(await loadGraph(db, [identifier]), identifier)); // prettier-ignore
  }
}

/** The identifier in its one spelling; a Problem where it is none, or doubtful. */
export function mustBe(text: string, field: string): Identifier {
  const checked = parseIdentifier(text);
  if (checked.validity === 'valid') return checked.identifier;
  throw invalid([{ field, detail: checked.reason }]);
}
