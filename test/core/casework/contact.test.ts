import * as v from 'valibot';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ContactSchema,
  contactMarks,
  contactText,
  readContact,
  type Contact,
} from '../../../src/core/casework/contact';
import { contactKeyOf, openContact, sealContact } from '../../../src/core/casework/seal-contact';
import { SealedContactSchema } from '../../../src/core/casework/sealed-contact';

const accepts = (value: unknown) => v.is(ContactSchema, value);

describe('who complains', () => {
  it.each<[string, unknown, boolean]>([
    ['a name alone', { name: '张岚' }, true],
    ['a Chinese mobile number', { phone: '13800138000' }, true],
    ['a number of another country', { phone: '+49 (30) 1234-5678' }, true],
    ['an e-mail address', { email: '岚@邮件.例' }, true],
    ['nothing', {}, false],
    ['an empty name', { name: ' ' }, false],
    ['words for a number', { phone: 'ask me' }, false],
    ['no e-mail address', { email: 'reader at mail' }, false],
    ['more than is asked for', { name: 'Lan', passport: 'E1' }, false],
    ['a name of 101 characters', { name: 'n'.repeat(101) }, false],
    ['an address of 301 characters', { address: 'a'.repeat(301) }, false],
  ])('may say %s: %j is %s', (_, value, is) => expect(accepts(value)).toBe(is));

  it('is read by its fields as it was sealed, at its longest too', async () => {
    const secret = new Uint8Array(32).fill(3);
    const longest: Contact = {
      name: '岚'.repeat(100),
      phone: `+${'1'.repeat(39)}`,
      email: `${'邮'.repeat(99)}@${'例'.repeat(100)}`,
      address: '路'.repeat(300),
    };
    expect(accepts(longest)).toBe(true);
    const sealed = await sealContact(await contactKeyOf(secret), contactText(longest));
    expect(v.is(SealedContactSchema, sealed)).toBe(true);
    expect(readContact((await openContact(secret, sealed)) ?? '')).toEqual(longest);
  });

  it('is one text wherever it is not these fields, such as what older clients sealed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readContact(text)).toEqual({ text });
      }),
    );
    for (const text of ['{"name":1}', '{}', '["name"]', '13800138000']) expect(readContact(text)).toEqual({ text });
    expect(contactText('reader@mail.example')).toBe('reader@mail.example');
  });

  it('is looked for whole and, of a text, by its words', () => {
    expect(contactMarks({ name: 'Lan Zhang', email: 'a@b.example' })).toEqual(['Lan Zhang', 'a@b.example']);
    expect(contactMarks({ text: '陈丽，chen@mail.example' })).toEqual([
      '陈丽，chen@mail.example',
      '陈丽',
      'chen@mail.example',
    ]);
  });
});
