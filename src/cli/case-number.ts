import { UsageError } from './command';

/** The number of a case as typed; throws UsageError. */
export function caseNumber(text: string): number {
  const id = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(id) || id < 1)
    throw new UsageError(`a case is named by its number, not "${text}"`);
  return id;
}
