const ENGLISH = new Intl.PluralRules('en');

/** A number with its word in an English sentence of the registry's own: `counted(1, 'report', 'reports')` is "1 report". */
export function counted(count: number, one: string, other: string): string {
  return `${count} ${ENGLISH.select(count) === 'one' ? one : other}`;
}
