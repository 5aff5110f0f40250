import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  blindedOf,
  isSame,
  modulusOf,
  monthAfter,
  monthStart,
  panelMonth,
  readToken,
  tokenChallenge,
  tokenKeyOf,
  tokenRequest,
  voiceInput,
} from '../../src/core/panel-token';
import { isSigned } from '../../src/registry/reviews/blind-sign';

/** RFC 9578, appendix B.2, the first test vector. */
const RFC = {
  pkS: '30820152303d06092a864886f70d01010a3030a00d300b0609608648016503040202a11a301806092a864886f70d010108300b0609608648016503040202a2030201300382010f003082010a0282010100cb1aed6b6a95f5b1ce013a4cfcab25b94b2e64a23034e4250a7eab43c0df3a8c12993af12b111908d4b471bec31d4b6c9ad9cdda90612a2ee903523e6de5a224d6b02f09e5c374d0cfe01d8f529c500a78a2f67908fa682b5a2b430c81eaf1af72d7b5e794fc98a3139276879757ce453b526ef9bf6ceb99979b8423b90f4461a22af37aab0cf5733f7597abe44d31c732db68a181c6cbbe607d8c0e52e0655fd9996dc584eca0be87afbcd78a337d17b1dba9e828bbd81e291317144e7ff89f55619709b096cbb9ea474cead264c2073fe49740c01f00e109106066983d21e5f83f086e2e823c879cd43cef700d2a352a9babd612d03cad02db134b7e225a5f0203010001',
  challenge:
    '0002000e6973737565722e6578616d706c65208e7acc900e393381e8810b7c9e4a68b5163f1f880ab6688a6ffe780923609e88000e6f726967696e2e6578616d706c65',
  request:
    '0002086a95be84b63cfed0993bb579194a72a95057e1548ac463a9a5b33b011f2b2011d59487f01862f1d8e4d5ea42e73a660fbc3d010b944a54da3a4e0942f8894c0884589b438cb902e9a34278970f33c16f351f7dae58d273c3ab66ef368da36f785e89e24d1d983d5c34311cd21f290f9e89e8646ab0d0a48988fcd46230de5e7603cd12cc95c7ec5002e5e26737aa7eb69c626476e6c8d46510ee404a3d7daf3a23b7c66735d363ca13676925c6ed0117f60d165ce1f8ba616d041b6384baf6da3e2f757cb18e879a4f8595c2dc895ddf1f4279c75768d108b5c47f95f94e81e2d8b9c8b74476924ab3b7c45243fc99ac5466e8a3680ad37fa15c96010b274094',
  token:
    '0002aa72019d1f951df197021ce63876fe8b0a02dc1c31a12b0a2dd1508d07827f055969f643b4cfda5196d4aa86aeb5368834f4f06de46950ed435b3b81bd036d44ca572f8982a9ca248a3056186322d93ca147266121ddeb5632c07f1f71cd2708bc6a21b533d07294b5e900faf5537dd3eb33cee4e08c9670d1e5358fd184b0e00c637174f5206b14c7bb0e724ebf6b56271e5aa2ed94c051c4a433d302b23bc52460810d489fb050f9de5c868c6c1b06e3849fd087629f704cc724bc0d0984d5c339686fcdd75f9a9cdd25f37f855f6f4c584d84f716864f546b696d620c5bd41a811498de84ff9740ba3003ba2422d26b91eb745c084758974642a42078201543246ddb58030ea8e722376aa82484dca9610a8fb7e018e396165462e17a03e40ea7e128c090a911ecc708066cb201833010c1ebd4e910fc8e27a1be467f78671836a508257123a45e4e0ae2180a434bd1037713466347a8ebe46439d3da1970',
};
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const hex = (some: Uint8Array) => Buffer.from(some).toString('hex');

describe('the wire format of tokens, by the vectors of RFC 9578', () => {
  it('keys', () => {
    const modulus = modulusOf(bytes(RFC.pkS))!;
    expect(modulus).toHaveLength(256);
    expect(hex(tokenKeyOf(modulus))).toBe(RFC.pkS);
  });

  it.each([
    ['none', ''],
    ['cut off', RFC.pkS.slice(0, -2)],
    ['longer', `${RFC.pkS}00`],
    ['of another exponent', RFC.pkS.replace(/010001$/, '010003')],
    ['of another algorithm', RFC.pkS.replace('0d01010a', '0d010101')],
  ])('no key: %s', (_, key) => expect(modulusOf(bytes(key))).toBeNull());

  it('challenges', () => {
    const context = bytes('8e7acc900e393381e8810b7c9e4a68b5163f1f880ab6688a6ffe780923609e88');
    expect(hex(tokenChallenge('issuer.example', context, 'origin.example'))).toBe(RFC.challenge);
  });

  it('requests, under the key that they name', () => {
    const blinded = blindedOf(bytes(RFC.request), bytes(RFC.pkS))!;
    expect(hex(tokenRequest(bytes(RFC.pkS), blinded))).toBe(RFC.request);
    const other = bytes(RFC.request);
    other[2]! ^= 1;
    expect(blindedOf(other, bytes(RFC.pkS))).toBeNull();
    expect(blindedOf(bytes(RFC.request).slice(1), bytes(RFC.pkS))).toBeNull();
  });

  it('tokens, and their signatures', () => {
    const { input, keyId } = readToken(bytes(RFC.token))!;
    expect(keyId).toEqual(new Uint8Array(createHash('sha256').update(bytes(RFC.pkS)).digest()));
    expect(hex(input)).toContain(createHash('sha256').update(bytes(RFC.challenge)).digest('hex'));
    expect(isSigned(bytes(RFC.token), bytes(RFC.pkS))).toBe(true);
    const altered = bytes(RFC.token);
    altered[5]! ^= 1;
    expect(isSigned(altered, bytes(RFC.pkS))).toBe(false);
    expect(isSigned(bytes(RFC.token).slice(1), bytes(RFC.pkS))).toBe(false);
    expect(isSigned(bytes(RFC.token), bytes(RFC.pkS).slice(1))).toBe(false);
  });
});

it('what a voice is asked for over differs by registry, month, key of the registry and key of the voice', () => {
  const key = bytes(RFC.pkS);
  const other = tokenKeyOf(modulusOf(key)!.map((byte, at) => (at === 9 ? byte ^ 1 : byte)));
  const voice = new Uint8Array(32).fill(3);
  const all = [
    voiceInput('a.example', '2026-03', key, voice),
    voiceInput('b.example', '2026-03', key, voice),
    voiceInput('a.example', '2026-04', key, voice),
    voiceInput('a.example', '2026-03', other, voice),
    voiceInput('a.example', '2026-03', key, new Uint8Array(32).fill(4)),
  ];
  expect(new Set(all.map(hex)).size).toBe(all.length);
  expect(isSame(all[0]!, voiceInput('a.example', '2026-03', key, voice))).toBe(true);
});

it.each([
  ['2026-03-31T23:59:59.999Z', '2026-03', '2026-04'],
  ['2026-12-31T23:59:59.999Z', '2026-12', '2027-01'],
  ['2027-01-01T00:00:00.000Z', '2027-01', '2027-02'],
])('%s is in %s, before %s', (time, month, after) => {
  expect(panelMonth(Date.parse(time))).toBe(month);
  expect(monthAfter(month)).toBe(after);
  expect(panelMonth(monthStart(after) - 1)).toBe(month);
});
