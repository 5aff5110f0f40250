import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { CalendarYear } from '../core/casework/calendars/calendar';
import { OwnYearsSchema } from '../core/casework/calendars/own-years';

/** The years of holidays in the operator's `holidays.json`; none where there is no file. Throws Error that says what is wrong with it. */
export async function readOwnHolidays(path: string): Promise<Record<string, CalendarYear>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  const years = v.safeParse(OwnYearsSchema, parsed(text, path));
  if (years.success) return years.output;
  const [issue] = years.issues;
  throw new Error(
    `${path} holds no years of holidays: ${[v.getDotPath(issue), issue.message].filter(Boolean).join(': ')}`,
  );
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is not JSON`, { cause: error });
  }
}
