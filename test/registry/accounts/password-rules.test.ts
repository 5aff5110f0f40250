import { describe, expect, it } from 'vitest';
import { commonPasswords } from '../../../src/registry/accounts/common-passwords';
import { passwordProblem, spellPassword } from '../../../src/registry/accounts/password-rules';

describe('a password', () => {
  it.each([
    ['elevenchars', /fewer than 12/],
    ['🔑'.repeat(11), /fewer than 12/],
    ['x'.repeat(13), /repeats/],
    ['abcdabcdabcd', /repeats/],
    ['121212121212', /repeats/],
    ['Qwerty123456', /tried first/],
    ['PASSWORD-2026', /tried first/],
    ['1q2w3e4r5t6y', /tried first/],
    ['诚鉴2026202620', /tried first/],
    ['my name is Lin.Wei', /your name/],
    ['a'.repeat(100) + 'b'.repeat(101), /more than 200/],
  ])('%s is refused', (password, reason) => {
    expect(passwordProblem(password, ['lin.wei', 'Lin Wei'])).toMatch(reason);
  });

  it.each(['nine lamps above the harbour', '晚风吹过九盏灯照着旧港', 'tR0ub4dor&3-x', 'wei ming kuang yi'])(
    '%s is good enough',
    (password) => expect(passwordProblem(`${password}..`, ['lin.wei', 'wei'])).toBeNull(),
  );

  it('is the same however the keyboard composed it', () => {
    expect(spellPassword('café über Ａ')).toBe(spellPassword('cafe\u0301 u\u0308ber A'));
  });
});

describe('the list of common passwords', () => {
  it('holds none that would be refused as too short, in small letters', () => {
    for (const password of commonPasswords) {
      expect(password.length).toBeGreaterThanOrEqual(12);
      expect(password).toBe(password.toLowerCase());
    }
  });
});
