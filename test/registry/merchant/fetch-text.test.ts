import { createServer, request, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { fetchText, publicAddress, textOf } from '../../../src/registry/merchant/fetch-text';
import { isPublicAddress } from '../../../src/registry/merchant/public-address';

describe('a public address', () => {
  it.each([
    ['93.184.216.34', true],
    ['2606:2800:220:1:248:1893:25c8:1946', true],
    ['127.0.0.1', false],
    ['127.255.0.1', false],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['100.64.0.1', false],
    ['169.254.169.254', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['192.0.2.1', false],
    ['::', false],
    ['::1', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['ff02::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:10.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['shop.example', false],
    ['', false],
  ])('%s: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });
});

describe('a host', () => {
  const at =
    (...addresses: string[]) =>
    async () =>
      addresses.map((address) => ({ address, family: 4 }));

  it('is asked only if every one of its addresses is public', async () => {
    expect(await publicAddress('shop.example', at('93.184.216.34', '93.184.216.35'))).toEqual({
      address: '93.184.216.34',
      family: 4,
    });
    for (const addresses of [['10.0.0.1'], ['93.184.216.34', '127.0.0.1'], []])
      await expect(publicAddress('shop.example', at(...addresses))).rejects.toThrow('no public host');
  });

  it.each([
    'http://shop.example/.well-known/probity.txt',
    'https://shop.example:8443/.well-known/probity.txt',
    'https://me@shop.example/.well-known/probity.txt',
    'file:///etc/passwd',
  ])('%s is never asked', async (url) => {
    await expect(fetchText(url, at('93.184.216.34'))).rejects.toThrow('Only https');
  });

  it.each(['https://localhost/', 'https://127.0.0.1/', 'https://[::1]/', 'https://2130706433/'])(
    '%s leads to this machine, and is not asked',
    async (url) => {
      await expect(fetchText(url)).rejects.toThrow();
    },
  );
});

describe('an answer', () => {
  async function answered(listener: RequestListener, patience = 5000): Promise<string> {
    const server = createServer(listener).listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    const { port } = server.address() as AddressInfo;
    try {
      return await textOf(request({ host: '127.0.0.1', port, signal: AbortSignal.timeout(patience) }));
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  it('is its text', async () => {
    expect(await answered((_, reply) => reply.end('probity-1\n'))).toBe('probity-1\n');
  });

  it('that leads elsewhere is not followed', async () => {
    const redirect: RequestListener = (_, reply) => reply.writeHead(302, { location: 'http://10.0.0.1/' }).end();
    await expect(answered(redirect)).rejects.toThrow('status 302');
  });

  it('that does not end is given up, by its size or by its time', async () => {
    const endless: RequestListener = (_, reply) => {
      const pour = () => {
        while (!reply.destroyed && reply.write('x'.repeat(1000)));
        if (!reply.destroyed) reply.once('drain', pour);
      };
      pour();
    };
    await expect(answered(endless)).rejects.toThrow('too long');
    await expect(answered((_, reply) => void reply.write('x'), 200)).rejects.toThrow();
  });
});
