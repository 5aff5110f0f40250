import type { Answers, State } from './states';
import { reportOf } from './reports';

/** What the states of the popup and of the blocking page share. */
interface Shared {
  danger: State['answers'];
  linked: State['answers'];
  replied: State['answers'];
  moved: (moment: string, country: string) => Answers;
  openAll: NonNullable<State['reach']>;
  readReply: NonNullable<State['reach']>;
}

/** The page that stands in place of one that was stopped. */
export function blockedStates({ danger, linked, moved, replied, openAll, readReply }: Shared): State[] {
  return [
    { name: 'blocked', page: 'blocked', wide: true, answers: danger },
    { name: 'blocked-linked', page: 'blocked', wide: true, answers: linked },
    {
      name: 'blocked-after-paying',
      page: 'blocked',
      wide: true,
      answers: (l) => ({ ...danger(l), ...moved('after-paying', 'DE') }),
    },
    {
      name: 'blocked-open',
      page: 'blocked',
      wide: true,
      answers: (l) => ({ 'get-page': reportOf(l, [{ from: 'feed', expires: null }, { grade: 'D' }], 9) }),
      reach: openAll,
    },
    { name: 'blocked-reply', page: 'blocked', wide: true, answers: replied, reach: readReply },
    { name: 'blocked-gone', page: 'blocked', wide: true, answers: () => ({ 'get-page': null }) },
  ];
}
