import * as v from 'valibot';
import { KEPT_MS } from './list-folder';
import type { ListStore } from './list-store';

/** Since when each file is part of the list no more; readers of the list pass over it. */
const RETIRED_FILE = 'retired.json';
const LIST_FILE = /^[0-9a-f]{64}\.(plist|(rules|bindings|links)\.json)$/;

const RetiredSchema = v.record(v.pipe(v.string(), v.regex(LIST_FILE)), v.pipe(v.string(), v.isoTimestamp()));

/**
 * Removes the list files of a store that are not in `current` and have not been for 35 days. A store's files have no date that we could
 * set, as a folder's have, so the day from which each counts is noted beside them: the first on which it was seen there and not
 * in the list. Whatever fails, or is lost, makes a file stay longer. Returns the names of what is gone; `now` in ms.
 */
export async function removeRetiredFrom(
  store: ListStore,
  current: ReadonlySet<string>,
  now: number,
): Promise<string[]> {
  const known = await readRetired(store);
  const retired: Record<string, string> = {};
  const due: string[] = [];
  for await (const name of store.names()) {
    if (current.has(name) || !LIST_FILE.test(name)) continue;
    const since = known[name] ?? new Date(now).toISOString();
    if (Date.parse(since) < now - KEPT_MS) due.push(name);
    else retired[name] = since;
  }
  for (const name of due) await store.remove(name);
  if (textOf(retired) !== textOf(known)) await store.put(RETIRED_FILE, Buffer.from(textOf(retired)));
  return due;
}

async function readRetired(store: ListStore): Promise<Record<string, string>> {
  const bytes = await store.read(RETIRED_FILE);
  try {
    return v.parse(RetiredSchema, JSON.parse(Buffer.from(bytes ?? []).toString()));
  } catch {
    return {};
  }
}

function textOf(retired: Record<string, string>): string {
  const entries = Object.entries(retired).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(entries), null, 1)}\n`;
}
