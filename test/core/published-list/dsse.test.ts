import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { openEnvelope, preAuthEncoding, sealEnvelope } from '../../../src/core/published-list/dsse';
import { testKey, verify } from './signing';

describe('signed envelopes', () => {
  it('sign what the DSSE protocol says', () => {
    expect(preAuthEncoding('http://example.com/HelloWorld', utf8ToBytes('hello world'))).toEqual(
      utf8ToBytes('DSSEv1 29 http://example.com/HelloWorld 11 hello world'),
    );
    expect(preAuthEncoding('诚', utf8ToBytes('鉴'))).toEqual(utf8ToBytes('DSSEv1 3 诚 3 鉴'));
  });

  it('return the exact bytes that were signed, JSON or not', async () => {
    const key = testKey(1);
    const payload = Uint8Array.from([0, 255, 128, 10]);
    const envelope = sealEnvelope('a/b', payload, [key]);
    expect(bytesToHex(await openEnvelope(envelope, 'a/b', { keys: [key], threshold: 1 }, verify, 'It'))).toBe(
      '00ff800a',
    );
  });

  it('accept nothing where nobody must sign', async () => {
    const envelope = sealEnvelope('a/b', new Uint8Array(1), []);
    await expect(openEnvelope(envelope, 'a/b', { keys: [], threshold: 0 }, verify, 'It')).rejects.toMatchObject({
      code: 'signature',
    });
  });

  it('ask no key twice, however often its signature is repeated', async () => {
    const key = testKey(1);
    let asked = 0;
    const counting: typeof verify = (...all) => {
      asked++;
      return verify(...all);
    };
    const envelope = sealEnvelope(
      'a/b',
      new Uint8Array(1),
      Array.from({ length: 20 }, () => key),
    );
    await expect(openEnvelope(envelope, 'a/b', { keys: [key], threshold: 2 }, counting, 'It')).rejects.toMatchObject({
      code: 'signature',
    });
    expect(asked).toBe(1);
  });
});
