import { beforeEach, describe, expect, it } from 'vitest';
import { fileComplaint, forgetFiled, readOutbox } from '../../src/background/file-complaint';
import { addFile, draftFiles, dropFile, forgetOldDrafts, readFile } from '../../src/background/keep-file';
import { MAX_FILE_BYTES, MAX_FILES } from '../../src/core/casework/evidence-limits';
import { COMPLAINT, filing, KEY, receipt, REGISTRY_ID, type Filing } from './filing';

let on: Filing;
const DAY = 86_400_000;

beforeEach(async () => {
  on = await filing();
});

const pdf = (text: string) => Buffer.from(`%PDF-1.7 ${text}`);
const add = (bytes: Buffer, name = 'invoice.pdf') =>
  addFile(on.world, { type: 'add-file', key: KEY, name, base64: bytes.toString('base64') });
const file = (files: string[]) =>
  fileComplaint(on.world, { type: 'file-complaint', key: KEY, registryId: REGISTRY_ID, complaint: COMPLAINT, files });

describe('a file of a complaint that is being written', () => {
  it('is kept as it is, named by its hash, once however often it is added', async () => {
    const kept = await add(pdf('one'), '../a/b\u202einvoice.pdf');
    expect(kept).toMatchObject({ name: '..abinvoice.pdf', format: 'application/pdf', size: 12 });
    await add(pdf('one'));
    expect(await draftFiles(on.world, KEY)).toEqual([kept]);
    const back = await readFile(on.world, { type: 'get-file', key: KEY, sha256: kept.sha256 });
    expect(Buffer.from(back?.base64 ?? '', 'base64')).toEqual(pdf('one'));
    expect(on.requests).toEqual([]);
  });

  it.each<[string, Buffer, RegExp]>([
    ['of no kind that is taken', Buffer.from('<script>'), /fault:no-evidence/],
    ['a picture by its name only', Buffer.from('GIF89a'), /fault:no-evidence/],
    ['too large', Buffer.concat([pdf(''), Buffer.alloc(MAX_FILE_BYTES)]), /file-too-large/],
  ])('is refused when it is %s', async (_what, bytes, says) => {
    await expect(add(bytes)).rejects.toThrow(says);
    expect(await draftFiles(on.world, KEY)).toEqual([]);
  });

  it('is one of ten at most', async () => {
    for (let at = 0; at < MAX_FILES; at++) await add(pdf(String(at)));
    await expect(add(pdf('more'))).rejects.toThrow('files-full');
    await add(pdf('0'));
    expect(await draftFiles(on.world, KEY)).toHaveLength(MAX_FILES);
  });

  it('is forgotten when it is taken away, and when its complaint is not filed for two days', async () => {
    const { sha256 } = await add(pdf('one'));
    await add(pdf('two'));
    expect(await dropFile(on.world, { type: 'drop-file', key: KEY, sha256 })).toHaveLength(1);
    on.world.time += DAY;
    await forgetOldDrafts(on.world);
    expect(await draftFiles(on.world, KEY)).toHaveLength(1);
    await add(pdf('three'));
    await forgetOldDrafts(on.world, 0);
    expect(await draftFiles(on.world, KEY)).toEqual([]);
    await add(pdf('four'));
    on.world.time += 2.5 * DAY;
    await forgetOldDrafts(on.world);
    expect(await draftFiles(on.world, KEY)).toEqual([]);
    expect(await (await on.world.store()).count('fileBytes')).toBe(0);
  });
});

describe('filing with files', () => {
  it('takes along those that the preview showed, and no other', async () => {
    const [one, two] = [await add(pdf('one')), await add(pdf('two'))];
    on.answer = () => Response.error();
    const item = await file([two.sha256]);
    expect(item.followUps).toMatchObject([{ state: 'queued', act: { kind: 'file', sha256: two.sha256 } }]);
    expect(await readFile(on.world, { type: 'get-file', key: KEY, sha256: one.sha256 })).toBeNull();
  });

  it('files nothing when one of them is gone', async () => {
    await expect(file(['0'.repeat(64)])).rejects.toThrow('fault:file-gone');
    expect(await readOutbox(on.world)).toEqual([]);
    expect(on.requests).toEqual([]);
  });

  it('leaves nothing on the device once it is deleted', async () => {
    const { sha256 } = await add(pdf('one'));
    on.answer = () => Response.error();
    await file([sha256]);
    expect(await forgetFiled(on.world, KEY)).toEqual([]);
    const store = await on.world.store();
    expect([await store.count('followUps'), await store.count('fileBytes')]).toEqual([0, 0]);
    on.answer = receipt;
    await file([]);
    expect(await forgetFiled(on.world, null)).toEqual([]);
  });
});
