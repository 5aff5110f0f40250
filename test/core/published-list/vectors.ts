import { bytesToHex } from '@noble/hashes/utils.js';
import type { Identifier } from '../../../src/core/identifier';
import type { ListRecord } from '../../../src/core/listing';
import { fingerprint } from '../../../src/core/published-list/fingerprint';
import { directoryOffset, HEADER_BYTES } from '../../../src/core/published-list/plist-header';
import { readPrefix } from '../../../src/core/published-list/plist-decode';
import { encodePlist } from '../../../src/core/published-list/plist-encode';
import { encodeRecord, REMOVED } from '../../../src/core/published-list/record';
import { describeFile, manifestOf, RECORD, rootOf, SALT, sealManifest, sealRoot, testKey } from './signing';

type Entry = [Identifier, ListRecord];

const BASE: Entry[] = [
  ['domain:evil.example', RECORD],
  ['uscc:91110108551385082Q', RECORD],
  ['taobao-seller:2616970884', { ...RECORD, list: 'watch', grade: 'NR', confidence: 0, expires: null }],
];
/** Root and manifest have it alike. */
const REGISTRY = {
  id: 'test.example',
  name: 'Test registry',
  names: { en: 'Test registry', 'zh-CN': '测试登记处' },
};
const DAY: Entry[] = [
  ['icp:京ICP备15007699号', { ...RECORD, list: 'redlist', grade: 'AAA', categories: [], stages: [], flags: [] }],
  ['uscc:91110108551385082Q', REMOVED],
];

/** Test keys: 32 equal bytes as the secret. */
export const ROOT_KEY = testKey(1);
export const LIST_KEY = testKey(11);

export const vectors = makeVectors();

function makeVectors() {
  const files = { base: plistOf(BASE), day: plistOf(DAY), empty: plistOf([]) };
  const manifest = manifestOf({
    registry: REGISTRY,
    version: 2,
    files: [
      { ...describeFile(files.day, DAY.length), level: 'day', from: 1, to: 2 },
      describeFile(files.base, BASE.length),
    ],
  });
  return {
    files,
    root: new TextEncoder().encode(
      JSON.stringify(sealRoot(rootOf([ROOT_KEY], [LIST_KEY], { registry: REGISTRY }), [ROOT_KEY])),
    ),
    manifest: sealManifest(manifest, [LIST_KEY]),
    /** What the list of both files says. */
    listed: [BASE[0], BASE[2], DAY[0]] as Entry[],
    notListed: ['uscc:91110108551385082Q', 'domain:shop.example'] as Identifier[],
  };
}

/** All of it as docs/list-vectors.md shows it. */
export function vectorsText(): string {
  const { files, root, manifest } = vectors;
  return `# Test vectors of the published list

Made by \`test/core/published-list/vectors.ts\`, whose test fails when this page and the code differ. The format itself:
[list-format.md](list-format.md).

## Fingerprints

Salt \`${SALT}\`.

| identifier | fingerprint |
| --- | --- |
${[...BASE, ...DAY.slice(0, 1)].map(([identifier]) => `| \`${identifier}\` | \`${hex64(identifier)}\` |`).join('\n')}

## A base of three entries

${fileText(BASE, files.base)}

## A day file above it

It adds one entry and removes another.

${fileText(DAY, files.day)}

## A file without rows

${fileText([], files.empty)}

## Root and manifest

The root key's secret is 32 bytes \`01\`, the list key's 32 bytes \`0b\` (Ed25519, RFC 8032). The manifest is of version 2 and names the two
files above; both say what the registry is called in two languages. Each file is one line without an end of line, exactly these bytes.

\`root/1.json\`:

\`\`\`json
${new TextDecoder().decode(root)}
\`\`\`

\`manifest.json\`:

\`\`\`json
${new TextDecoder().decode(manifest)}
\`\`\`

The manifest's payload is:

\`\`\`json
${payloadText(manifest)}
\`\`\`

With both, \`domain:evil.example\` and \`taobao-seller:2616970884\` are listed as the base says, \`icp:京ICP备15007699号\` as the day file says, and
\`uscc:91110108551385082Q\` is not listed.
`;
}

function plistOf(entries: readonly Entry[]): Uint8Array {
  return encodePlist(
    entries.map(([identifier, record]) => ({ fingerprint: fingerprint(SALT, identifier), record })),
    { salt: SALT },
  );
}

function fileText(entries: readonly Entry[], file: Uint8Array): string {
  const { header } = readPrefix(file);
  const parts = {
    header: file.subarray(0, HEADER_BYTES),
    classes: file.subarray(HEADER_BYTES, directoryOffset(header)),
    directory: file.subarray(directoryOffset(header), header.prefixBytes),
    'the one bucket': file.subarray(header.prefixBytes),
  };
  const records = entries.map(
    ([identifier, record]) => `${identifier}\n  ${bytesToHex(encodeRecord(record))}  ${JSON.stringify(record)}\n`,
  );
  const shown = Object.entries(parts).map(([name, bytes]) => `${name}, ${bytes.length} bytes\n${lines(bytes)}`);
  const said = records.length > 0 ? `\`\`\`text\n${records.join('')}\`\`\`\n\n` : '';
  return `${said}\`\`\`text\n${shown.join('\n')}\n\`\`\``;
}

function lines(bytes: Uint8Array): string {
  return (bytesToHex(bytes).match(/.{1,64}/g) ?? ['(none)']).map((line) => `  ${line}`).join('\n');
}

function hex64(identifier: Identifier): string {
  return fingerprint(SALT, identifier).toString(16).padStart(16, '0');
}

function payloadText(envelope: Uint8Array): string {
  const { payload } = JSON.parse(new TextDecoder().decode(envelope)) as { payload: string };
  return new TextDecoder().decode(Uint8Array.from(atob(payload), (character) => character.charCodeAt(0)));
}
