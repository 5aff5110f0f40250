import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodePage, MAX_PAGE_BYTES, readPage } from '../../src/cli/read-page';

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
const GBK = [...ascii('<meta charset="gb2312"><title>'), 0xd6, 0xd0, 0xb9, 0xfa, ...ascii('</title>')];
const EUC_JP = [
  ...ascii('<meta http-equiv="Content-Type" content="text/html; charset=EUC-JP"><title>'),
  0xc6,
  0xfc,
  0xcb,
  0xdc,
  ...ascii('</title>'),
];

describe('decodePage', () => {
  it.each<[string, number[] | Uint8Array, string]>([
    ['GBK as the meta element says', GBK, '中国'],
    ['EUC-JP as the meta element says', EUC_JP, '日本'],
    ['UTF-8 without a word about it', new TextEncoder().encode('<title>中国</title>'), '中国'],
    ['UTF-8 that is labelled otherwise', new TextEncoder().encode('<meta charset=gbk><title>中国</title>'), '中国'],
    ['UTF-8 by its mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode('<title>é</title>')], 'é'],
    ['UTF-16 by its mark', [0xff, 0xfe, 0x2d, 0x4e, 0xfd, 0x56], '中国'],
    [
      'ISO-2022-JP, whose bytes are all ASCII',
      ascii('<meta charset="iso-2022-jp"><title>\u001b$BF|K\\\u001b(B</title>'),
      '日本',
    ],
    ['Windows-1252 where nothing is said', [...ascii('<title>'), 0x80, 0xe9, ...ascii('</title>')], '€é'],
    [
      'Windows-1252 where nonsense is said',
      [...ascii('<meta charset="klingon"><title>'), 0xe9, ...ascii('</title>')],
      'é',
    ],
  ])('%s', (_name, bytes, words) => {
    expect(decodePage(Uint8Array.from(bytes))).toContain(words);
  });

  it('decodes any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof decodePage(bytes) === 'string'));
  });
});

describe('readPage', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'read-page-'));
    await writeFile(join(folder, 'plain.html'), Uint8Array.from(GBK));
    await writeFile(join(folder, 'packed.html.gz'), gzipSync(Uint8Array.from(GBK)));
    await writeFile(join(folder, 'torn.html.gz'), gzipSync('x'.repeat(5000)).subarray(0, 20));
    await writeFile(join(folder, 'bomb.html.gz'), gzipSync(new Uint8Array(MAX_PAGE_BYTES + 1)));
    await writeFile(join(folder, 'large.html'), new Uint8Array(MAX_PAGE_BYTES + 1));
  });

  it.each(['plain.html', 'packed.html.gz'])('reads %s', async (file) => {
    expect((await readPage(join(folder, file))).title).toBe('中国');
  });

  it.each([
    ['absent.html', /absent\.html: no such file/],
    ['torn.html.gz', /torn\.html\.gz: is no whole gzip file/],
    ['bomb.html.gz', /bomb\.html\.gz: is larger than 32 MB/],
    ['large.html', /large\.html: is larger than 32 MB/],
    ['.', /is no file/],
  ])('says what is wrong with %s', async (file, message) => {
    await expect(readPage(join(folder, file))).rejects.toThrow(message);
  });
});
