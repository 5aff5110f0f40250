import * as v from 'valibot';
import { LanguageTagSchema } from './language-tag';
import { RegistryIdSchema } from './published-list/root';
import { MOST_VOICES, TRUSTS } from './verdict/agreement';

/** How loud a verdict of danger is, and one of caution. The button in the toolbar shows each of them, whatever is chosen here. */
export const DANGER_SIGNS = ['page', 'banner'] as const;
export const CAUTION_SIGNS = ['banner', 'badge'] as const;

/** What the shopper wants, as it is kept, exported and imported. Nothing in it tells where they have been. */
export const PreferencesSchema = v.strictObject({
  /** By registry id; one that is not named has full trust. */
  trust: v.pipe(v.record(RegistryIdSchema, v.picklist(TRUSTS)), v.maxEntries(200)),
  /** How many registries must say danger; where fewer may, all of those. Before this could be any number it was 1 or 2. */
  dangerNeeds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_VOICES)),
  danger: v.picklist(DANGER_SIGNS),
  caution: v.picklist(CAUTION_SIGNS),
  /** Names of the marketplaces whose pages are left alone. */
  marketplacesOff: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))), v.maxLength(200)),
  /** `auto`: the browser's. One that this version has no words in counts as that. */
  language: v.union([v.literal('auto'), LanguageTagSchema]),
  /** Whether a diary of purchases is kept; files of an earlier version don't say. */
  diary: v.optional(v.boolean(), false),
  /** Whether these preferences follow the shopper to their other browsers, by the browser's own account. */
  sync: v.optional(v.boolean(), false),
});
export type Preferences = v.InferOutput<typeof PreferencesSchema>;

export const USUAL: Preferences = {
  trust: {},
  dangerNeeds: 1,
  danger: 'page',
  caution: 'banner',
  marketplacesOff: [],
  language: 'auto',
  diary: false,
  sync: false,
};

/** A registry by its address and the signed root (an envelope) that it is known by. */
export const FollowedSchema = v.strictObject({
  url: v.pipe(v.string(), v.maxLength(2000), v.url(), v.regex(/^https?:/i, 'not an http(s) address')),
  root: v.unknown(),
});
