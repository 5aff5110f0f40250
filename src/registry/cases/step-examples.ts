import type { StaffStep } from './step-schema';

/** Each step of the registry's people, for the API's description. */
export const STEP_EXAMPLES: { [E in StaffStep['event']]: Extract<StaffStep, { event: E }> } = {
  accept: { event: 'accept' },
  refuse: { event: 'refuse', ground: 'duplicate', reason: 'The same purchase is in case 17.' },
  notify: { event: 'notify' },
  mediate: { event: 'mediate' },
  propose: {
    event: 'propose',
    outcome: 'upheld-unremedied',
    reason: 'Paid on 2 March, never delivered, no answer to three letters.',
    ground: 'Delivery within two days was promised and did not happen: failure to deliver what was promised.',
    evidence: [1],
    term: 12,
  },
  return: { event: 'return', proposal: 1, reason: 'Name the day on which it was paid.' },
  approve: { event: 'approve', proposal: 1 },
  tell: { event: 'tell' },
  close: { event: 'close' },
  uphold: { event: 'uphold', submission: 1, reason: 'The signature is of another parcel.' },
  annul: { event: 'annul', submission: 1, reason: 'The signature proves delivery on 9 March.' },
  remit: { event: 'remit', submission: 1, reason: 'The third letter was not weighed.' },
  triage: { event: 'triage', submission: 1, granted: true, reason: 'The proof of delivery says so.' },
  reopen: { event: 'reopen', reason: 'The letter of 5 April shows what was paid.' },
  'keep-closed': { event: 'keep-closed', reason: 'The purchase in case 17 is the same one.' },
  redact: {
    event: 'redact',
    submission: 1,
    passages: ['The parcel was lost.'],
    reason: 'It names who carried the parcel, who is no party.',
  },
  'check-rectified': { event: 'check-rectified', submission: 1, granted: true, reason: 'All payments were shown.' },
};
