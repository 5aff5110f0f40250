/** An identifier as a person types it: `scheme:value`, or a bare name for a domain. Not checked. */
export function typedIdentifier(text: string): string {
  const typed = text.trim();
  return typed.includes(':') ? typed : `domain:${typed}`;
}
