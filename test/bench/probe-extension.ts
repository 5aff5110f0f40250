import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Asks the worker once, as early as a content script can, and leaves answer and time in the page for the benchmark to read. */
const probe = (message: unknown) => `
const asked = performance.now();
chrome.runtime.sendMessage(${JSON.stringify(message)}).then((answer) => {
  document.documentElement.dataset.ms = performance.now() - asked;
  document.documentElement.dataset.answer = JSON.stringify(answer);
});`;

/** The floor: an extension whose worker answers a constant, probed on pages of `host`. */
export function writeConstantExtension(folder: string, host: string): void {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'constant',
    version: '1',
    background: { service_worker: 'worker.js', type: 'module' },
    content_scripts: [probeScript(host)],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(
    join(folder, 'worker.js'),
    'chrome.runtime.onMessage.addListener((message, sender, answer) => { answer({ level: "danger" }); });',
  );
  writeFileSync(join(folder, 'probe.js'), probe({ type: 'constant' }));
}

/** The built extension as it ships, but at home on one host only. */
export function writeConfinedExtension(built: string, folder: string, host: string): void {
  cpSync(built, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { content_scripts: object[] };
  // What runs on https pages: this machine's own hosts are given a SHA-256 too.
  const content_scripts = manifest.content_scripts
    .slice(0, 1)
    .map((script) => ({ ...script, matches: [`http://${host}/*`] }));
  writeFileSync(file, JSON.stringify({ ...manifest, content_scripts }));
}

/** The built extension as it ships, but its own content script is replaced by the probe, so that nothing else wakes its worker. */
export function writeProbedExtension(
  built: string,
  folder: string,
  host: string,
  message: unknown,
  registries: unknown,
): void {
  cpSync(built, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, content_scripts: [probeScript(host)] }));
  writeFileSync(join(folder, 'probe.js'), probe(message));
  writeFileSync(join(folder, 'registries.json'), JSON.stringify(registries));
}

/** A peer: an extension with this worker, probed like the floor; it is given its names by `fill.html#ADDRESS`. */
export function writePeerExtension(folder: string, host: string, worker: string): void {
  writeConstantExtension(folder, host);
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(
    file,
    JSON.stringify({ ...manifest, permissions: ['storage', 'unlimitedStorage'], host_permissions: ['http://*/*'] }),
  );
  writeFileSync(join(folder, 'worker.js'), worker);
  writeFileSync(join(folder, 'fill.html'), '<!doctype html><script src="fill.js"></script>');
  writeFileSync(
    join(folder, 'fill.js'),
    'fetch(location.hash.slice(1)).then((answer) => answer.json()).then((names) => chrome.storage.local.set({ names })).then(() => { document.title = "filled"; });',
  );
}

const probeScript = (host: string) => ({ matches: [`http://${host}/*`], js: ['probe.js'], run_at: 'document_start' });
