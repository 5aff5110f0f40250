import { and, asc, eq, notInArray } from 'drizzle-orm';
import type { Identifier } from '../../core/identifier';
import type { FiledListing } from '../../core/merchant-file';
import type { Database } from '../db/connect';
import { filePrefixOf } from '../db/columns';
import { caseEvent, caseFile } from '../db/casework-schema';

export type FiledObjection = NonNullable<FiledListing['objection']>;

/** How the newest objection to what feeds list stands, of each name whose file has the prefix; one that nobody has made yet is none. */
export async function filedObjections(db: Database, prefix: string): Promise<Map<Identifier, FiledObjection>> {
  const rows = await db
    .select({ file: caseFile, objectedAt: caseEvent.at })
    .from(caseFile)
    .innerJoin(caseEvent, and(eq(caseEvent.caseId, caseFile.id), eq(caseEvent.event, 'object-entry')))
    .where(
      and(
        eq(filePrefixOf(caseFile.merchant), prefix),
        eq(caseFile.kind, 'objection'),
        notInArray(caseFile.state, ['received', 'withdrawn']),
      ),
    )
    .orderBy(asc(caseFile.id));
  return new Map(
    rows.flatMap(
      ({ file: { id, merchant, state, outcome, decidedAt }, objectedAt }): [Identifier, FiledObjection][] => {
        if (merchant === null || outcome === 'entry-cleared') return [];
        if (outcome === null || decidedAt === null)
          return [[merchant, { state: 'open', case: id, at: objectedAt.toISOString() }]];
        const told = state === 'appealed' ? 'appealed' : 'stands';
        return [[merchant, { state: told, case: id, at: decidedAt.toISOString() }]];
      },
    ),
  );
}
