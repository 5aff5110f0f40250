/** Canonical text `scheme:value` that names a merchant; one spelling each, so equal text means the same name. */
export type Identifier = `${string}:${string}`;

/**
 * What a scheme says of a raw value. `valid` means well-formed, never that the merchant exists;
 * `doubtful` keeps the canonical value but says why it must not carry an accusation alone.
 */
export type Checked =
  | { validity: 'valid'; value: string }
  | { validity: 'doubtful'; value: string; reason: string }
  | { validity: 'malformed'; reason: string };

/** One way of naming merchants: its name, and its check, which also brings a value into canonical form. */
export interface Scheme {
  readonly name: string;
  /** Takes any text, never throws. */
  check(raw: string): Checked;
}

export type CheckedIdentifier =
  | { validity: 'valid'; identifier: Identifier }
  | { validity: 'doubtful'; identifier: Identifier; reason: string }
  | { validity: 'malformed'; reason: string };

/** Checks `raw` by `scheme` and names the result; a malformed value has no identifier. */
export function identify(scheme: Scheme, raw: string): CheckedIdentifier {
  const checked = scheme.check(raw);
  if (checked.validity === 'malformed') return checked;
  const identifier: Identifier = `${scheme.name}:${checked.value}`;
  if (checked.validity === 'valid') return { validity: 'valid', identifier };
  return { validity: 'doubtful', identifier, reason: checked.reason };
}

/** Whether a text has the form `scheme:value`, at most 300 characters; what the scheme says of the value is another question. */
export function hasIdentifierForm(text: string): text is Identifier {
  return text.length <= 300 && /^[a-z][a-z0-9-]*:\S(.*\S)?$/u.test(text);
}

/** Splits `scheme:value` at the first colon; null where there is none or a side is empty. */
export function splitIdentifier(text: string): { scheme: string; value: string } | null {
  const colon = text.indexOf(':');
  if (colon <= 0 || colon === text.length - 1) return null;
  return { scheme: text.slice(0, colon), value: text.slice(colon + 1) };
}
