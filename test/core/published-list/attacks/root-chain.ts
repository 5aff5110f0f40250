import { utf8ToBytes } from '@noble/hashes/utils.js';
import { MAX_ENVELOPE_BYTES } from '../../../../src/core/published-list/dsse';
import type { ListErrorCode } from '../../../../src/core/published-list/errors';
import type { Root } from '../../../../src/core/published-list/root';
import { toBase64 } from '../../../../src/core/published-list/text-bytes';
import { bytesOf, KEYS, manifestOf, rootOf, rootOfTwo, sealManifest, sealRoot, type TestKey } from '../signing';

const { root1, root2, root3, list1, stranger } = KEYS;
const ROOT = rootOf([root1], [list1]);
const next = (keys: TestKey[], changes: Partial<Root> = {}) => rootOf(keys, [list1], { version: 2, ...changes });

/** Chains of roots that nobody may believe: the pinned one, and what comes after it. */
export const ROOT_ATTACKS: [what: string, code: ListErrorCode, pinned: unknown, successors: unknown[]][] = [
  ['not signed', 'signature', sealRoot(ROOT, []), []],
  ['signed by a stranger', 'signature', sealRoot(ROOT, [stranger]), []],
  ['signed by the list key', 'signature', sealRoot(ROOT, [list1]), []],
  ["signed by a stranger under the root key's id", 'signature', sealRoot(ROOT, [{ ...stranger, id: root1.id }]), []],
  ['one of two', 'signature', sealRoot(rootOfTwo(2), [root1]), []],
  ['one key twice', 'signature', sealRoot(rootOfTwo(2), [root1, root1]), []],
  [
    'one key named twice in the role',
    'malformed',
    sealRoot({ ...ROOT, roles: { ...ROOT.roles, root: { keys: [root1.id, root1.id], threshold: 2 } } }, [root1]),
    [],
  ],
  ['more signatures than keys', 'malformed', sealRoot(rootOfTwo(3), [root1, root2]), []],
  ['no signature needed', 'malformed', sealRoot(rootOfTwo(0), []), []],
  [
    'a key under another id',
    'malformed',
    sealRoot({ ...ROOT, keys: ROOT.keys.map((key) => ({ ...key, publicKey: toBase64(stranger.publicKey) })) }, [root1]),
    [],
  ],
  [
    'a list role whose key is missing',
    'malformed',
    sealRoot({ ...ROOT, keys: ROOT.keys.filter((key) => key.id === root1.id) }, [root1]),
    [],
  ],
  ['a manifest instead', 'malformed', sealManifest(manifestOf(), [list1]), []],
  ['no JSON', 'malformed', utf8ToBytes('<html>'), []],
  ['no envelope', 'malformed', { payload: 1 }, []],
  ['a payload that is no base64', 'malformed', { ...sealRoot(ROOT, [root1]), payload: '%%' }, []],
  ['too long', 'too-big', new Uint8Array(MAX_ENVELOPE_BYTES + 1), []],
  ['past its date', 'root-expired', sealRoot({ ...ROOT, expires: '2026-07-01T11:59:59Z' }, [root1]), []],
  ['a date that is none', 'malformed', sealRoot({ ...ROOT, expires: '2029-13-01T00:00:00Z' }, [root1]), []],
  ['a successor signed by the old key only', 'signature', sealRoot(ROOT, [root1]), [sealRoot(next([root2]), [root1])]],
  ['a successor signed by the new key only', 'signature', sealRoot(ROOT, [root1]), [sealRoot(next([root2]), [root2])]],
  [
    'a successor that skips one',
    'root-gap',
    sealRoot(ROOT, [root1]),
    [sealRoot(next([root1], { version: 3 }), [root1])],
  ],
  [
    'a successor that goes back',
    'root-gap',
    sealRoot(ROOT, [root1]),
    [sealRoot(next([root1], { version: 1 }), [root1])],
  ],
  [
    'a successor of another registry',
    'wrong-registry',
    sealRoot(ROOT, [root1]),
    [sealRoot(next([root1], { registry: { id: 'other.example', name: 'Other' } }), [root1])],
  ],
  [
    'a successor past its date',
    'root-expired',
    sealRoot(ROOT, [root1]),
    [sealRoot(next([root1], { expires: '2026-01-01T00:00:00Z' }), [root1])],
  ],
  [
    'a chain with its middle left out',
    'signature',
    sealRoot(ROOT, [root1]),
    [sealRoot(next([root3], { version: 3 }), [root2, root3])],
  ],
  [
    'a chain out of order',
    'signature',
    sealRoot(ROOT, [root1]),
    [sealRoot(next([root3], { version: 3 }), [root2, root3]), sealRoot(next([root2]), [root1, root2])],
  ],
  [
    'a successor with one signature where the old root asks for two',
    'signature',
    sealRoot(rootOfTwo(2), [root1, root2]),
    [sealRoot(next([root3]), [root1, root3])],
  ],
  [
    'a successor with the same old signature twice',
    'signature',
    sealRoot(rootOfTwo(2), [root1, root2]),
    [sealRoot(next([root3]), [root1, root1, root3])],
  ],
  [
    'a successor with one signature where it asks for two itself',
    'signature',
    sealRoot(ROOT, [root1]),
    [sealRoot({ ...rootOfTwo(2), version: 2 }, [root1])],
  ],
  [
    'a successor signed by a key that the root before it had taken out',
    'signature',
    sealRoot(ROOT, [root1]),
    [sealRoot(next([root2]), [root1, root2]), sealRoot(next([root1], { version: 3 }), [root1])],
  ],
  ['a successor signed as a manifest', 'malformed', sealRoot(ROOT, [root1]), [sealManifest(next([root1]), [root1])]],
  [
    'a successor whose payload was changed after it was signed',
    'signature',
    sealRoot(ROOT, [root1]),
    [{ ...sealRoot(next([root1]), [root1]), payload: toBase64(bytesOf(next([root1], { version: 3 }))) }],
  ],
];
