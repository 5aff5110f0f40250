import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { jpeg, PDF_WITH_ALL, png, webp } from '../../core/casework/picture-heads';
import { peopleOf, PNG } from '../cases/people';
import { complaintAgainst, testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: 1000 });
  people = peopleOf(registry);
}, 120_000);
afterAll(() => registry.close());
beforeEach(async () => void (await registry.empty()));

const upload = async (bytes: Uint8Array, name = 'photo.png', headers: object = {}) =>
  people.upload(`/v1/complaints/${await people.file()}/evidence?name=${name}`, bytes, headers);
/** Ten million zeros, which pack into ten thousand bytes. */
const LARGE = Buffer.alloc(10_000_000);
const WAYS: [string, (bytes: Buffer) => Buffer][] = [
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['br', brotliCompressSync],
  ['gzip, gzip', (bytes) => gzipSync(gzipSync(bytes))],
  ['zstd', (bytes) => bytes],
];

describe('a body that is packed', () => {
  it.each(WAYS)('by %s is refused before it is read, wherever it goes', async (coding, pack) => {
    const json = pack(Buffer.from(JSON.stringify(complaintAgainst('shop.example'))));
    const headers = { 'content-encoding': coding, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }; // prettier-ignore
    const answers = [
      await registry.app.inject({ method: 'POST', url: '/v1/complaints', headers, payload: json }),
      await upload(pack(Buffer.concat([PNG, LARGE])), 'photo.png', { 'content-encoding': coding }),
      await registry.app.inject({
        method: 'POST',
        url: '/v1/imports?source=Feed&list=watch&format=domains&category=counterfeit',
        headers: { ...registry.asHandler, 'content-encoding': coding, 'content-type': 'application/octet-stream' },
        payload: pack(LARGE),
      }),
    ];
    for (const answer of answers) {
      expect(answer.json()).toMatchObject({ type: 'urn:probity:problem:unsupported-media-type', status: 415 });
      expect(answer.headers['accept-encoding']).toBe('identity');
    }
    expect((await people.view(1)).evidence).toHaveLength(1);
  });

  it('or nests without end is no complaint, and nothing falls over', async () => {
    for (const payload of [
      `${'['.repeat(25_000)}${']'.repeat(25_000)}`,
      `${'{"facts":'.repeat(5000)}1${'}'.repeat(5000)}`,
    ]) {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
      const answer = await registry.app.inject({ method: 'POST', url: '/v1/complaints', headers, payload });
      expect([400, 422]).toContain(answer.statusCode);
    }
  });
});

describe('a file', () => {
  it.each<[string, Uint8Array, number, RegExp]>([
    ['a PNG that unfolds to gigabytes', png(60_000, 60_000), 413, /100 million pixels/],
    ['a JPEG that does', jpeg(65_535, 65_535), 413, /100 million pixels/],
    ['a WebP that does', webp(16_000_000, 16_000_000, 'VP8X'), 413, /100 million pixels/],
    ['a GIF that does', Buffer.from('GIF89a\xff\xff\xff\xff\0\0\0;', 'latin1'), 415, /PNG, JPEG or WebP/],
    ['an archive named like a picture', gzipSync(LARGE), 415, /PNG, JPEG or WebP/],
    ['a picture cut off', PNG.subarray(0, -12), 415, /cut off/],
    ['a document cut off', PDF_WITH_ALL.subarray(0, -6), 415, /cut off/],
    ['empty', Buffer.alloc(0), 415, /PNG, JPEG or WebP/],
  ])('that is %s is refused in so many words, and not kept', async (_, bytes, status, detail) => {
    const kept = async () => (await readdir(registry.deps.evidenceDir).catch(() => [])).length;
    const receipt = await people.file();
    const before = await kept();
    const answer = await people.upload(`/v1/complaints/${receipt}/evidence?name=photo.png`, bytes);
    expect(answer.json()).toMatchObject({ status, detail: expect.stringMatching(detail) });
    expect(await kept()).toBe(before);
  });

  it.each<[string, Uint8Array, string]>([
    ['a PDF with a script, a file within and packed streams', PDF_WITH_ALL, 'application/pdf'],
    ['a picture that is a page too', Buffer.concat([PNG, Buffer.from('<script>alert(1)</script>')]), 'image/png'],
    ['a picture that is an archive too', Buffer.concat([PNG, Buffer.from('504b0506', 'hex'), Buffer.alloc(18)]), 'image/png'], // prettier-ignore
  ])('that is %s is kept byte for byte, and given out so that nothing of it can run', async (_, bytes, type) => {
    const taken = await upload(bytes, 'page.html');
    expect(taken.json()).toMatchObject({ type, size: bytes.length });
    const answer = await registry.app.inject({ url: '/v1/cases/1/evidence/2', headers: registry.asHandler });
    expect(answer.rawPayload.equals(bytes)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="case-1-evidence-2.${type === 'image/png' ? 'png' : 'pdf'}"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
  });
});
