import * as v from 'valibot';

/** By what a merchant was notified. */
export const NOTICE_WAYS = ['email', 'post', 'platform-message', 'contact-form', 'in-person'] as const;

/** To whom the letter went, by kind: never an address or a name, as the statement of reasons tells it. */
export const NOTICE_RECIPIENTS = ['shop-contact', 'registered-office', 'platform-seller', 'representative'] as const;

/** That a letter was sent to the merchant, or that nothing sent reached it: the time to reply counts from then. */
export const NotificationSchema = v.object({
  way: v.picklist(NOTICE_WAYS),
  recipient: v.picklist(NOTICE_RECIPIENTS),
  sentAt: v.pipe(v.string(), v.isoTimestamp()),
  /** That it came back, or went nowhere: the merchant could not be reached. */
  undelivered: v.optional(v.boolean()),
});
export type Notification = v.InferOutput<typeof NotificationSchema>;
