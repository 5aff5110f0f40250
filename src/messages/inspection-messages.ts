import * as v from 'valibot';
import type { Named } from '../core/registry-name';
import { LookResultSchema, type LookTask } from '../core/inspection/volunteer-look';

const registryId = v.string();

/** What a volunteer who looks at shops for a registry asks of the worker; a part of `protocol.ts`. */
export const InspectionSchemas = {
  /** Whether the volunteer wants to look at shops, and for which registry that would be. Nobody is asked. */
  'get-looking': v.strictObject({ type: v.literal('get-looking') }),
  'set-looking': v.strictObject({ type: v.literal('set-looking'), on: v.boolean() }),
  /** Asks the registry for a shop to look at; only where the volunteer wants to. */
  'next-look': v.strictObject({ type: v.literal('next-look') }),
  /** Gives a shop back, so that somebody else looks. */
  'decline-look': v.strictObject({
    type: v.literal('decline-look'),
    registryId,
    task: LookResultSchema.entries.task,
  }),
  /** Sends what was found, signed; rejects where it was not taken, so that the page still has what was written. */
  'give-look': v.strictObject({ type: v.literal('give-look'), registryId, result: LookResultSchema }),
};

export interface Looking {
  on: boolean;
  /** Null: none is subscribed to. */
  registry: (Named & { id: string }) | null;
}

export interface NextLook {
  registry: Named & { id: string };
  /** Null: there is none for this device now. */
  task: LookTask | null;
}

export interface InspectionReplies {
  'get-looking': Looking;
  'set-looking': Looking;
  'next-look': NextLook;
  'decline-look': null;
  'give-look': null;
}
