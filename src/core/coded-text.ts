type Values = Readonly<Record<string, string | number>>;

export interface Coded {
  code: string;
  values: Values;
}

/** A code with its values as one text, `urn:probity:KIND:CODE {"name":"value"}`, so that it goes wherever words go. */
export function codedText(kind: string, code: string, values: Values): string {
  return `urn:probity:${kind}:${code}${Object.keys(values).length > 0 ? ` ${JSON.stringify(values)}` : ''}`;
}

/** A text taken apart that `codedText` made of this kind; null for any other. */
export function readCoded(kind: string, text: string): Coded | null {
  const start = `urn:probity:${kind}:`;
  if (!text.startsWith(start)) return null;
  const [, code, json] = /^([a-z-]+)(?: (\{.*\}))?$/s.exec(text.slice(start.length)) ?? [];
  const values = valuesIn(json ?? '{}');
  return code !== undefined && values ? { code, values } : null;
}

// By hand: this goes along into every page, which carries no library for it.
function valuesIn(json: string): Values | null {
  try {
    const values = Object.entries(JSON.parse(json) as object);
    const isPlain = values.every(([, value]) => typeof value === 'string' || typeof value === 'number');
    return isPlain ? (Object.fromEntries(values) as Values) : null;
  } catch {
    return null;
  }
}
