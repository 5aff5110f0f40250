import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry();
}, 120_000);
afterAll(() => registry.close());

const get = (url: string) => registry.app.inject({ method: 'GET', url });

describe('the console', () => {
  beforeEach(async () => {
    await mkdir(join(registry.folder, 'console/assets'), { recursive: true });
    await writeFile(join(registry.folder, 'console/index.html'), '<!doctype html><title>Console</title>');
    await writeFile(join(registry.folder, 'console/assets/index-a1B2.js'), 'export {};');
    await mkdir(join(registry.folder, 'console/merchant'), { recursive: true });
    for (const page of ['claims', 'merchants'])
      await writeFile(join(registry.folder, `console/merchant/${page}.html`), `<!doctype html><title>${page}</title>`);
  });

  it.each(['/console', '/console/', '/console/index.html'])('is at %s, asked for anew each time', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.body).toContain('<title>Console</title>');
  });

  it.each([
    ['/claims', 'claims'],
    ['/claims/', 'claims'],
    ['/merchants/', 'merchants'],
  ])('has the page at %s for everyone, which sends no address on', async (url, title) => {
    const { statusCode, headers, body } = await get(url);
    expect([statusCode, headers['cache-control'], headers['referrer-policy']]).toEqual([
      200,
      'no-cache',
      'no-referrer',
    ]);
    expect(body).toContain(`<title>${title}</title>`);
  });

  it('keeps its built files for ever', async () => {
    const answer = await get('/console/assets/index-a1B2.js');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it.each(['/console/', '/claims/', '/merchants', '/console/assets/index-a1B2.js', '/console/nothing'])(
    '%s runs nothing but its own scripts, in no frame',
    async (url) => {
      const policy = String((await get(url)).headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("style-src 'self'");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
    },
  );

  it('gives nothing from outside of its folder, and no listing', async () => {
    await writeFile(join(registry.folder, 'secret.txt'), 'secret');
    for (const url of [
      '/console/../secret.txt',
      '/console/..%2fsecret.txt',
      '/console/%2e%2e/secret.txt',
      '/console/assets/',
    ])
      expect([url, (await get(url)).statusCode >= 400]).toEqual([url, true]);
  });

  it('does not keep what is missing', async () => {
    const answer = await get('/console/assets/gone.js');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['cache-control'] ?? '').not.toContain('immutable');
  });

  it('that is not built says so, also when it was asked for before', async () => {
    await rm(join(registry.folder, 'console'), { recursive: true });
    for (const url of ['/console', '/console/', '/claims/', '/console/assets/index-a1B2.js']) {
      const answer = await get(url);
      expect(answer.statusCode).toBe(503);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.body).toContain('npm run build');
    }
  });
});
