import * as v from 'valibot';
import { guessCountry } from '../core/handoff/guess-country';
import { MOMENTS } from '../core/verdict/next-steps';
import type { Situation } from '../ui/next-steps-text';

/** Where the last choice lies in `storage.local`: on this device, never exported, gone with all else that is erased. */
const KEY = 'situation';

const SituationSchema = v.object({
  moment: v.picklist(MOMENTS),
  country: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
});

interface LocalArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** Remembers where the shopper stands and in which country. */
export interface SituationMemory {
  read(): Promise<Situation>;
  write(situation: Situation): Promise<void>;
}

/** In the browser's own storage; a private window reads it and writes nothing. Languages (BCP 47) give the first guess of the country. */
export function situationMemory(
  area: LocalArea,
  { languages, isPrivate }: { languages: readonly string[]; isPrivate: () => Promise<boolean> },
): SituationMemory {
  return {
    async read() {
      const kept = await area.get(KEY).catch(() => ({}) as Record<string, unknown>);
      const parsed = v.safeParse(SituationSchema, kept[KEY]);
      return parsed.success ? parsed.output : { moment: 'before-paying', country: guessCountry(languages) };
    },
    async write(situation) {
      if (!(await isPrivate())) await area.set({ [KEY]: situation });
    },
  };
}
