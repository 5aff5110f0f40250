import type { World } from './world';

export const UPDATE_ALARM = 'update-lists';
export const OUTBOX_ALARM = 'send-outbox';
export const ANSWERS_ALARM = 'send-answers';

const HOUR = 60;
/** If the worker is stopped in the middle of an update, the alarm goes on with it. Minutes. */
export const SOON = 1;

type Alarms = Pick<World['browser'], 'alarms'>;

/** Sets when the lists are updated next; every hour after that, if nothing else is set then. Minutes. */
export function setUpdateAlarm({ alarms }: Alarms, delayInMinutes: number): void {
  alarms.create(UPDATE_ALARM, { delayInMinutes, periodInMinutes: HOUR });
}

/** Browsers may lose alarms, so every start of the worker makes sure of this one. */
export async function keepUpdateAlarm({ alarms }: Alarms): Promise<void> {
  if (!(await alarms.get(UPDATE_ALARM))) setUpdateAlarm({ alarms }, SOON);
}
