/** The host itself and every name above it, deepest first: `a.b.com`, `b.com`, `com`. */
export function suffixesOf(host: string): string[] {
  const suffixes = [host];
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) suffixes.push(host.slice(dot + 1));
  return suffixes;
}
