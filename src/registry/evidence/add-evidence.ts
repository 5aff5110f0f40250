import type { Readable } from 'node:stream';
import { fileFault, MAX_CLAIMED_PIXELS } from '../../core/casework/file-check';
import type { CaseActor } from '../../core/casework/roles';
import { isNew } from '../cases/once';
import { takeStep } from '../cases/take-step';
import type { Deps } from '../deps';
import { Problem, refused } from '../problem';
import { evidenceType } from './content-type';
import { keepBytes, sha256Of } from './evidence-folder';
import { addEvidenceRow, evidenceOf, type EvidenceRow } from './evidence-repository';

export const MAX_EVIDENCE_BYTES = 10 * 2 ** 20;
/** For each side of a case. */
const MAX_FILES = 10;

export interface GivenFile {
  caseId: number;
  actor: CaseActor;
  name: string;
  body: unknown;
  /** By which it is known again; null: it has none. */
  key: string | null;
}

/** Takes one file as evidence of a case; a file that its giver has given already is not taken twice. One that is
 * sent again under its key gives the same answer again. Throws a Problem. */
export async function addEvidence(deps: Deps, { caseId, actor, name, body, key }: GivenFile): Promise<EvidenceRow> {
  const bytes = await readCapped(body);
  const type = await evidenceType(bytes);
  if (type === null)
    throw refused(
      'unsupported-media-type',
      'no-evidence-type',
      'Evidence must be a PNG, JPEG or WebP picture or a PDF.',
    );
  const wrong = fileFault(bytes, type);
  if (wrong === 'cut-off')
    throw refused('unsupported-media-type', 'file-cut-off', 'This file is cut off: a part of it is missing.');
  if (wrong === 'too-many-pixels')
    throw refused(
      'too-large',
      'too-many-pixels',
      `A picture has at most ${MAX_CLAIMED_PIXELS / 1_000_000} million pixels.`,
      { count: MAX_CLAIMED_PIXELS / 1_000_000 },
    );
  const by = giverOf(actor);
  const sha256 = sha256Of(bytes);
  return await deps.db.transaction(async (tx) => {
    const at = deps.now();
    const sender = actor.kind === 'staff' ? actor.id : actor.kind;
    if (!(await isNew(tx, { caseId, by: sender, key, content: ['evidence', name, sha256] }))) {
      const before = (await evidenceOf(tx, caseId)).find((one) => one.by === by && one.sha256 === sha256);
      if (before) return before;
    }
    await takeStep(tx, caseId, { event: 'add-evidence', actor, at, detail: { sha256 } }, deps);
    const given = (await evidenceOf(tx, caseId)).filter((one) => one.by === by && one.kind === 'file');
    if (given.some((one) => one.sha256 === sha256))
      throw refused('conflict', 'file-given', 'This very file is here already.');
    if (given.length >= MAX_FILES)
      throw refused('conflict', 'files-full', `There are ${MAX_FILES} files already.`, { count: MAX_FILES });
    await keepBytes(deps.evidenceDir, bytes);
    const entry = { kind: 'file' as const, by, name, type, size: bytes.length, sha256, at: at.getTime() };
    return addEvidenceRow(tx, caseId, entry);
  });
}

function giverOf({ kind }: CaseActor): EvidenceRow['by'] {
  return kind === 'complainant' || kind === 'merchant' ? kind : 'handler';
}

/** A streamed body as a whole, if it is not too large. */
async function readCapped(body: unknown): Promise<Uint8Array> {
  if (!isReadable(body)) throw new Problem('unsupported-media-type', 'Send the file itself as the body.');
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > MAX_EVIDENCE_BYTES)
      throw refused('too-large', 'file-too-large', 'A file of evidence has at most 10 MB.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function isReadable(body: unknown): body is Readable & AsyncIterable<Uint8Array> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
