import { readFile, writeFile } from 'node:fs/promises';
import { parsePayload, readEnvelope, unverifiedPayload } from '../core/published-list/dsse';
import { keyId, RootSchema, roleKeys, type RoleName, type Root } from '../core/published-list/root';
import { openRoots } from '../core/published-list/trust';
import { dataPaths } from '../registry/data-folder';
import { verifySignature, type Signer } from '../registry/publish/ed25519';
import { loadKey, makeKey } from '../registry/publish/keys';
import { readListFile, writeListFile } from '../registry/publish/list-folder';
import { nextRoot, signaturesBy, signRoot, unsignedRoot, type RootChanges } from '../registry/publish/next-root';
import { rootFile, rootsAfter } from '../registry/publish/publish-root';
import { UsageError, type Call, type Command } from './command';

const ROLES = ['root', 'list'] as const;

export const command: Command = {
  usage: [
    '[show] | make KEY.pem | draft --out ROOT.json [changes] | sign ROOT.json --key KEY.pem | install ROOT.json',
    '',
    '  show             who may sign now, and until when',
    '  make KEY.pem     makes a private key, and KEY.pem.pub that may be given to anyone',
    '  draft            writes the next root, unsigned; changes are',
    '    --add-list KEY.pub, --add-root KEY.pub    lets a key sign lists, or roots; again for more',
    '    --drop-list ID, --drop-root ID            revokes one, by the beginning of its id',
    '    --list-threshold N, --root-threshold N    how many of them must sign',
    '    --days N                                  how long the root holds (default 1095)',
    '  sign             adds a signature; needs no data folder, so that root keys can stay on a machine of their own',
    '  install          checks the root against the one before and puts it into the published list',
    '',
    'A root needs enough signatures by the root keys before it and by its own. A new list key goes to DATA/keys as list-NAME.pem; publish',
    'after installing, so that clients learn of the root.',
  ].join('\n'),
  options: {
    out: { type: 'string' },
    key: { type: 'string' },
    days: { type: 'string' },
    'add-list': { type: 'string', multiple: true },
    'add-root': { type: 'string', multiple: true },
    'drop-list': { type: 'string', multiple: true },
    'drop-root': { type: 'string', multiple: true },
    'list-threshold': { type: 'string' },
    'root-threshold': { type: 'string' },
  },
  async run(call) {
    const [act = 'show', file, ...rest] = call.positionals;
    const run = Object.hasOwn(ACTS, act) ? ACTS[act] : undefined;
    if (!run || rest.length > 0) throw new UsageError('say one of show, make, draft, sign, install');
    return await run(call, file);
  },
};

const ACTS: Record<string, (call: Call, file: string | undefined) => Promise<number>> = {
  async show(call) {
    const root = await newestRoot(call);
    if (call.json) call.io.out(JSON.stringify(root));
    else for (const line of inWords(root)) call.io.out(line);
    return 0;
  },
  async make({ io, json }, file) {
    const path = named(file, 'KEY.pem');
    await makeKey(path);
    const { id, publicKey } = await loadKey(path);
    await writeFile(`${path}.pub`, `${Buffer.from(publicKey).toString('base64')}\n`);
    io.out(json ? JSON.stringify({ id, file: path }) : `${id}  ${path}, ${path}.pub`);
    return 0;
  },
  async draft(call) {
    const { values, io, json } = call;
    if (typeof values.out !== 'string') throw new UsageError('--out is missing: the file for the new root');
    const root = nextRoot(await newestRoot(call), await changesOf(values), Date.now());
    await writeFile(values.out, `${JSON.stringify(unsignedRoot(root))}\n`, { flag: 'wx' });
    if (json) io.out(JSON.stringify(root));
    else for (const line of [...inWords(root), `in ${values.out}, to be signed`]) io.out(line);
    return 0;
  },
  async sign({ values, io, json }, file) {
    const path = named(file, 'ROOT.json');
    if (typeof values.key !== 'string') throw new UsageError('--key is missing: the private key to sign with');
    const signer = await loadKey(values.key);
    const { envelope, root } = signRoot(await readFile(path), signer);
    await writeFile(path, `${JSON.stringify(envelope)}\n`);
    if (json) io.out(JSON.stringify({ root: root.version, signatures: envelope.signatures.length }));
    else for (const line of [...inWords(root), `signed by ${signer.id.slice(0, 16)}`]) io.out(line);
    return 0;
  },
  async install(call, file) {
    const bytes = await readFile(named(file, 'ROOT.json'));
    const { lists } = dataPaths(call.dataDir);
    const [first, ...later] = await rootsOf(call);
    const root = await openRoots(first, [...later, bytes], verifySignature, Date.now()).catch(
      async (error: unknown) => {
        throw new Error(
          `${error instanceof Error ? error.message : String(error)} ${await lacking(call, bytes)}`.trim(),
        );
      },
    );
    await writeListFile(lists, rootFile(root.version), bytes);
    call.io.out(
      call.json ? JSON.stringify(root) : `root ${root.version} is in the list; publish, so that clients learn of it`,
    );
    return 0;
  },
};

async function rootsOf({ dataDir }: Call): Promise<Uint8Array[]> {
  const { lists } = dataPaths(dataDir);
  const first = await readListFile(lists, rootFile(1));
  if (!first) throw new Error(`${lists} has no root yet; serve or publish once`);
  return [first, ...(await rootsAfter(lists, 1))];
}

/** The newest root, even if it has run out: then it is high time for the next one. */
async function newestRoot(call: Call): Promise<Root> {
  const [first, ...later] = await rootsOf(call);
  return await openRoots(first, later, verifySignature, 0);
}

async function lacking(call: Call, bytes: Uint8Array): Promise<string> {
  const before = await newestRoot(call);
  const own = parsePayload(RootSchema, unverifiedPayload(readEnvelope(bytes, 'The root'), 'The root'), 'The root');
  const [byBefore, byOwn] = await Promise.all([signaturesBy(before, bytes), signaturesBy(own, bytes)]);
  return `It has ${byBefore} of ${before.roles.root.threshold} signatures by the root keys before it, and ${byOwn} of ${own.roles.root.threshold} by its own.`;
}

async function changesOf(values: Call['values']): Promise<RootChanges> {
  const several = (name: string) => [values[name] ?? []].flat().map(String);
  const add = await Promise.all(
    ROLES.flatMap((role) => several(`add-${role}`).map(async (file) => ({ role, key: await publicKeyOf(file) }))),
  );
  const days = wholeNumber(values.days, '--days');
  return {
    add,
    drop: ROLES.flatMap((role) => several(`drop-${role}`).map((id) => ({ role, id }))),
    threshold: thresholdsOf(values),
    ...(days === undefined ? {} : { days }),
  };
}

function thresholdsOf(values: Call['values']): Partial<Record<RoleName, number>> {
  const stated = ROLES.map((role) => [role, wholeNumber(values[`${role}-threshold`], `--${role}-threshold`)] as const);
  return Object.fromEntries(stated.filter(([, number]) => number !== undefined));
}

function wholeNumber(text: unknown, what: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,4}$/.test(String(text))) throw new UsageError(`${what} "${String(text)}" is no number of 1 or more`);
  return Number(text);
}

async function publicKeyOf(file: string): Promise<Pick<Signer, 'id' | 'publicKey'>> {
  const publicKey = new Uint8Array(Buffer.from((await readFile(file, 'utf8')).trim(), 'base64'));
  if (publicKey.length !== 32)
    throw new UsageError(`${file} is no public key; "keys make" writes one beside each private key`);
  return { id: keyId(publicKey), publicKey };
}

function named(file: string | undefined, what: string): string {
  if (file === undefined) throw new UsageError(`name one file, ${what}`);
  return file;
}

function inWords(root: Root): string[] {
  return [
    `root ${root.version} of ${root.registry.name} (${root.registry.id}), valid until ${root.expires}`,
    ...ROLES.flatMap((role) => [
      `  ${role}: ${root.roles[role].threshold} of`,
      ...roleKeys(root, role).keys.map(({ id }) => `    ${id}`),
    ]),
  ];
}
