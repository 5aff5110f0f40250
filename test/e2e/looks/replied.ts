import { reportOf } from './reports';
import type { Answers, Language } from './states';

const REPLY = {
  'zh-CN': '包裹在途中遗失，我们已于 3 月 20 日全额退款，并向买家致歉。\n<b>退款凭证见附件。</b>',
  en: 'The parcel was lost on its way. We paid the whole price back on 20 March and said that we are sorry.\n<b>The proof is in the file.</b>',
};

/** A merchant that was told, and replied. */
export const replied = (language: Language): Answers => ({
  'get-page': reportOf(language, [{ flags: ['reply-exists'] }]),
  'read-replies': {
    notified: [{ way: 'post', recipient: 'registered-office', sentAt: '2026-03-04T02:00:00.000Z' }],
    replies: [{ at: '2026-03-21T08:00:00.000Z', text: REPLY[language] }],
  },
});

/** One that could not be reached. */
export const unreached = (language: Language): Answers => ({
  'get-page': reportOf(language, [{}]),
  'read-replies': {
    notified: [{ way: 'email', recipient: 'shop-contact', sentAt: '2026-03-04T02:00:00.000Z', undelivered: true }],
    replies: [],
  },
});
