import * as v from 'valibot';
import { FollowedSchema, PreferencesSchema } from '../core/preferences';
import { IdentifierSchema } from '../core/sighting';
import { TakenAlongSchema, type SettingsFile } from '../core/taken-along';
import type { LookedAt, OptionsReport } from './options-report';

/** What the options page asks of the worker; a part of `protocol.ts`. */
export const OptionsSchemas = {
  /** What the shopper has set, follows and has chosen. */
  'get-options': v.strictObject({ type: v.literal('get-options') }),
  'set-preferences': v.strictObject({ type: v.literal('set-preferences'), preferences: PreferencesSchema }),
  /** Whose registry is at an address. Nothing is kept of it. */
  'look-at-registry': v.strictObject({ type: v.literal('look-at-registry'), url: FollowedSchema.entries.url }),
  /** Follows a registry whose root the shopper has agreed to. */
  'follow-registry': v.strictObject({ type: v.literal('follow-registry'), ...FollowedSchema.entries }),
  /** Forgets a registry that the shopper had added, and its list. */
  'unfollow-registry': v.strictObject({ type: v.literal('unfollow-registry'), registryId: v.string() }),
  /** Takes back one choice. */
  unchoose: v.strictObject({
    type: v.literal('unchoose'),
    kind: v.picklist(['allowed', 'trusted', 'hidden', 'note']),
    identifier: v.string(),
    inPrivate: v.optional(v.boolean()),
  }),
  /** Lets merchants through for good, whose names the shopper has typed. */
  trust: v.strictObject({
    type: v.literal('trust'),
    identifiers: v.pipe(v.array(IdentifierSchema), v.minLength(1), v.maxLength(8)),
  }),
  'export-settings': v.strictObject({ type: v.literal('export-settings') }),
  /** Puts the settings of a file in place of those that are set, follows its registries, and adds what else it brings. */
  'import-settings': v.strictObject({ type: v.literal('import-settings'), file: TakenAlongSchema }),
  /** Forgets everything on this device. */
  'erase-all': v.strictObject({ type: v.literal('erase-all') }),
};

export interface OptionsReplies {
  'get-options': OptionsReport;
  'set-preferences': OptionsReport;
  'look-at-registry': LookedAt;
  'follow-registry': OptionsReport;
  'unfollow-registry': OptionsReport;
  unchoose: OptionsReport;
  trust: OptionsReport;
  'export-settings': SettingsFile;
  'import-settings': OptionsReport;
  'erase-all': OptionsReport;
}
