import type { Answer, FakeRegistry } from './fake-registry';

export const DAY = 86_400_000;
const MANIFEST = 'manifest.json';
const LIST = '.plist';

const only =
  (end: string, spoil: (bytes: Uint8Array) => Answer | Promise<Answer>): FakeRegistry['spoil'] =>
  (path, bytes) =>
    path.endsWith(end) && bytes ? spoil(bytes) : undefined;
const whatever = (answer: () => Answer | Promise<Answer>) => answer;
const html = () => new Response('<!doctype html><title>Welcome</title>', { headers: { 'content-type': 'text/html' } });
const flipped = (bytes: Uint8Array, at: number) => bytes.with(at, (bytes.at(at) ?? 0) ^ 1);
const swapped = (bytes: Uint8Array) =>
  new Uint8Array([...bytes.subarray(-64), ...bytes.subarray(64, -64), ...bytes.subarray(0, 64)]);
/** As `fetch` ends where the browser gives up. */
const gone = (why: string) => () => Promise.reject(new TypeError(why));

/** A body of which `pull` gives the pieces. */
function streamed(
  pull: (controller: ReadableStreamDefaultController<Uint8Array>) => void | Promise<void>,
  init?: ResponseInit,
) {
  return new Response(new ReadableStream({ pull }, { highWaterMark: 0 }), init);
}
const endless = () => streamed((controller) => controller.enqueue(new Uint8Array(65_536)));
const silent = () => streamed(() => new Promise(() => {}));
const drop = (bytes: Uint8Array) => {
  let at = 0;
  return streamed(async (controller) => {
    await new Promise((resolve) => setTimeout(resolve, 20_000));
    controller.enqueue(bytes.slice(at, ++at));
  });
};
const broken = (bytes: Uint8Array) => {
  let begun = false;
  return streamed((controller) => {
    if (begun) controller.error(new TypeError('network error'));
    else controller.enqueue(bytes.slice(0, 100));
    begun = true;
  });
};

/** What can stand between a registry and this device, the code of the error it must bring, and when it happens (ms from now). */
export const BAD_ANSWERS: [what: string, code: string, spoil: FakeRegistry['spoil'], later?: number][] = [
  ['a manifest that is a web page', 'malformed', only(MANIFEST, html)],
  ['an empty manifest', 'malformed', only(MANIFEST, () => new Uint8Array(0))],
  ['a manifest cut short', 'malformed', only(MANIFEST, (bytes) => bytes.subarray(0, bytes.length - 9))],
  ['a manifest longer than any may be', 'too-big', only(MANIFEST, () => new Uint8Array(2 ** 20 + 1))],
  ['a manifest without end', 'too-big', only(MANIFEST, endless)],
  ['a manifest whose signature is another', 'signature', only(MANIFEST, (bytes) => forged(bytes))],
  ['a manifest past its date', 'expired', () => undefined, 40 * DAY],
  ['a manifest from the future', 'clock', () => undefined, -3 * DAY],
  ['an error of the server', 'network', whatever(() => new Response('no', { status: 503 }))],
  [
    'an answer that nothing has changed, though nobody asked',
    'network',
    whatever(() => new Response(null, { status: 304 })),
  ],
  ['an answer without content', 'network', whatever(() => new Response(null, { status: 204 }))],
  ['redirects in a circle', 'network', whatever(gone('redirect count exceeded'))],
  ['a server that is not there', 'network', whatever(() => Response.error())],
  ['a connection that fails', 'network', whatever(gone('Failed to fetch'))],
  ['a server that takes the request and is silent', 'network', whatever(() => new Promise<Answer>(() => {}))],
  ['a manifest that never comes', 'network', only(MANIFEST, silent)],
  ['a manifest that comes a byte now and then', 'network', only(MANIFEST, drop)],
  ['a list file that is missing', 'network', only(LIST, () => new Response('', { status: 404 }))],
  ['a list file that is a web page', 'length', only(LIST, html)],
  ['a list file cut short', 'length', only(LIST, (bytes) => bytes.subarray(0, bytes.length - 1))],
  ['a list file that runs on', 'length', only(LIST, (bytes) => new Uint8Array([...bytes, 0]))],
  ['a list file that breaks off', 'network', only(LIST, broken)],
  ['a list file that stops coming', 'network', only(LIST, silent)],
  ['a list file that comes a byte now and then', 'network', only(LIST, drop)],
  ['a list file without end', 'hash', only(LIST, endless)],
  ['a list file whose front and end changed places', 'hash', only(LIST, swapped)],
  ['a list file with one bit flipped in front', 'hash', only(LIST, (bytes) => flipped(bytes, 20))],
  ['a list file with one bit flipped at the end', 'hash', only(LIST, (bytes) => flipped(bytes, bytes.length - 1))],
];

/** The same manifest with one digit of its signature changed. */
function forged(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  return new TextEncoder().encode(
    text.replace(/("sig":")(.)/, (_, before: string, first: string) => before + (first === 'A' ? 'B' : 'A')),
  );
}
