import * as v from 'valibot';

const text = (max: number) => v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max)));

/** Who complains and how to reach them, each only if they want to say it (SAMR Order 20 art. 9, DSA art. 16). */
export const ContactSchema = v.pipe(
  v.strictObject({
    name: text(100),
    phone: v.optional(
      v.pipe(v.string(), v.trim(), v.maxLength(40), v.regex(/^[+\d][\d ()./-]{3,}$/, 'not a phone number')),
    ),
    email: v.optional(
      v.pipe(v.string(), v.trim(), v.maxLength(200), v.regex(/^[^\s@]+@[^\s@]+$/, 'not an e-mail address')),
    ),
    /** Postal. */
    address: text(300),
  }),
  v.check((contact) => Object.values(contact).some((one) => one !== undefined), 'a contact says something'),
);
export type Contact = v.InferOutput<typeof ContactSchema>;
export const CONTACT_FIELDS = ['name', 'phone', 'email', 'address'] as const;

/** A contact as it is read: by its fields, or, from a client of before, one text. */
export const ReadContactSchema = v.object({
  name: v.optional(v.string()),
  phone: v.optional(v.string()),
  email: v.optional(v.string()),
  address: v.optional(v.string()),
  text: v.optional(v.string()),
});
export type ReadContact = v.InferOutput<typeof ReadContactSchema>;

/** What is sealed: fields as JSON; the text of an older client as it is. */
export function contactText(contact: Contact | string): string {
  return typeof contact === 'string' ? contact : JSON.stringify(contact);
}

/** What was sealed, by its fields; whatever is no JSON of these fields is one text. */
export function readContact(opened: string): ReadContact {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), ContactSchema), opened);
  return read.success ? read.output : { text: opened };
}

/** All that a contact says, each as it stands and the words of a text one by one, by which it is found in what others wrote. */
export function contactMarks(contact: ReadContact): string[] {
  const { text: whole, ...fields } = contact;
  return [...Object.values(fields), ...(whole === undefined ? [] : [whole, ...whole.split(/[\s,;，；、]+/)])].filter(
    (one): one is string => one !== undefined && one !== '',
  );
}
