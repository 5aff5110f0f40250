import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { evidenceFormat, evidenceName, MAX_FILE_BYTES } from '../../../src/core/casework/evidence-limits';
import { MAX_EVIDENCE_BYTES } from '../../../src/registry/evidence/add-evidence';
import { evidenceType } from '../../../src/registry/evidence/content-type';
import { EvidenceQuerySchema } from '../../../src/registry/evidence/evidence-view';
import { PNG } from '../../registry/cases/people';

const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const WEBP = Buffer.from('524946461a000000574542505650384c0d0000002f00000010071011118888fe0700', 'hex');

describe('what is evidence', () => {
  it.each<[string, Buffer, string | null]>([
    ['a PNG', PNG, 'image/png'],
    ['a JPEG', JPEG, 'image/jpeg'],
    ['a WebP', WEBP, 'image/webp'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n'), 'application/pdf'],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00'), null],
    ['a sound in the same envelope as WebP', Buffer.from('52494646240000005741564566', 'hex'), null],
    ['a web page', Buffer.from('<!doctype html>'), null],
    ['nothing', Buffer.alloc(0), null],
  ])('%s: as the registry has it', async (_what, bytes, format) => {
    expect(evidenceFormat(bytes)).toBe(format);
    expect(await evidenceType(bytes)).toBe(format);
  });

  it('may be as large as the registry takes it', () => {
    expect(MAX_FILE_BYTES).toBe(MAX_EVIDENCE_BYTES);
  });

  it('has a name that the registry takes, whatever its file is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        expect(v.safeParse(EvidenceQuerySchema, { name: evidenceName(name) }).success).toBe(true);
      }),
    );
    expect(evidenceName('发票 118.pdf')).toBe('发票 118.pdf');
    expect(evidenceName('../../etc/\u0000')).toBe('....etc');
    expect(evidenceName(' \u200b ')).toBe('file');
  });
});
