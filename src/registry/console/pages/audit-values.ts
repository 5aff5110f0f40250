import { HOLD_OBSTACLES } from '../../../core/casework/assignment';
import { CASE_EVENTS } from '../../../core/casework/case-table';
import { NOTICE_RECIPIENTS, NOTICE_WAYS } from '../../../core/casework/notification';
import { REFUSAL_GROUNDS } from '../../../core/casework/refusal';
import { STAFF_ROLES } from '../../../core/casework/roles';
import { CATEGORIES } from '../../../core/category';
import { PROMISES } from '../../../core/commitment';
import { CASE_STATES, OUTCOMES } from '../../../core/complaint';
import { EDGE_KINDS, NODE_ROLES, RELATIONS } from '../../../core/graph/edge';
import { LOOK_OUTCOMES } from '../../../core/inspection/settle';
import { LIST_NAMES } from '../../../core/listing';
import { RED_CRITERIA } from '../../../core/red-listing';
import type { Translate } from '../../../ui/i18n/translate';
import { timeText } from '../dates';
import type { Words } from '../words';

interface Speaking {
  w: Words;
  t: Translate;
  /** Accounts, by their ids. */
  names: ReadonlyMap<string, string>;
}

type Say = (speaking: Speaking, value: string) => string | undefined;

/** Says those of `all` that a value can be, and leaves any other to whoever asks. */
function oneOf<T extends string>(all: readonly T[], say: (speaking: Speaking, value: T) => string): Say {
  return (speaking, value) => {
    const known = all.find((one) => one === value);
    return known === undefined ? undefined : say(speaking, known);
  };
}

const either =
  (...ways: readonly Say[]): Say =>
  (speaking, value) => {
    for (const way of ways) {
      const said = way(speaking, value);
      if (said !== undefined) return said;
    }
    return undefined;
  };

const state = either(
  oneOf(CASE_STATES, ({ t }, value) => t(`state.${value}`)),
  oneOf(['review-panel'], ({ w }) => w('evidence.finding')),
);
const time: Say = ({ w }, value) => (/^\d{4}-\d\d-\d\dT/.test(value) ? timeText(w.locale, value) : undefined);
const role = oneOf(STAFF_ROLES, ({ w }, value) => w(`role.${value}`));

/** Why somebody did not get in, as the registry writes it; what an authenticator said besides stays as it is. */
const FAILURES = {
  'wrong name or password': 'wrong',
  'the account is disabled': 'disabled',
  'wrong password at its change': 'at-change',
  'too many tries': 'too-many',
} as const;
const why = oneOf(Object.keys(FAILURES) as (keyof typeof FAILURES)[], ({ w }, value) =>
  w(`audit-why.${FAILURES[value]}`),
);

/** What values of these names mean, where the registry stores one of a few words for them. A text of anyone's is under none of these names. */
const MEANINGS: Readonly<Record<string, Say>> = {
  from: state,
  to: state,
  roles: role,
  before: role,
  after: either(
    role,
    oneOf(CASE_EVENTS, ({ w }, value) => w(`event.${value}`)),
  ),
  because: oneOf(HOLD_OBSTACLES, ({ w }, value) => w(`obstacle.${value}`)),
  ground: oneOf(REFUSAL_GROUNDS, ({ w }, value) => w(`refusal.${value}`)),
  way: oneOf(NOTICE_WAYS, ({ w }, value) => w(`notice-way.${value}`)),
  recipient: oneOf(NOTICE_RECIPIENTS, ({ w }, value) => w(`notice-to.${value}`)),
  sentAt: time,
  expiresAt: time,
  outcome: either(
    oneOf(OUTCOMES, ({ t }, value) => t(`outcome.${value}`)),
    oneOf(LOOK_OUTCOMES, ({ w }, value) => w(`look-outcome.${value}`)),
  ),
  corrects: oneOf(['outcome', 'category', 'unlist', 'term', 'facts', 'ground'], ({ w }, value) => w(`audit-corrects.${value}`)), // prettier-ignore
  party: oneOf(['complainant', 'merchant'], ({ w }, value) => w(`party.${value}`)),
  list: oneOf(LIST_NAMES, ({ w }, value) => w(`list.${value}`)),
  by: oneOf(['password', 'passkey', 'password-change'], ({ w }, value) => w(`audit-by.${value}`)),
  why,
  relation: oneOf(RELATIONS, ({ w }, value) => w(`relation.${value}`)),
  kind: either(
    oneOf(EDGE_KINDS, ({ w }, value) => w(`edge-kind.${value}`)),
    oneOf(['evaluator', 'platform'], ({ w }, value) => w(`evaluator.${value}`)),
  ),
  role: oneOf(NODE_ROLES, ({ w }, value) => w(`graph-role.${value}`)),
  criteria: oneOf(RED_CRITERIA, ({ w }, value) => w(`red-criterion.${value}`)),
  promise: oneOf(PROMISES, ({ w }, value) => w(`promised.${value}`)),
  category: oneOf(CATEGORIES, ({ t }, value) => t(`category.${value}`)),
  known: either(
    oneOf(['genuine'], ({ w }) => w('reviews-outcome.0')),
    oneOf(['suspect'], ({ w }) => w('reviews-outcome.1')),
  ),
  which: oneOf(['waiting', 'admitted'], ({ w }, value) => w(`reviews-state.${value}`)),
};

/** Shares of one. */
const SHARES = new Set(['errorRate', 'weightLeft']);

/** A detail's value in words; undefined for what has none. A text may be anyone's, and stands as it is. */
export function auditValue(name: string, value: unknown, speaking: Speaking): string | undefined {
  const { w } = speaking;
  if (value === null) return '–';
  if (typeof value === 'boolean') return w(value ? 'audit-value.yes' : 'audit-value.no');
  if (typeof value === 'number') return numberText(name, value, w);
  if (typeof value === 'string') return wordText(name, value, speaking);
  if (Array.isArray(value))
    return listText(
      value.map((one: unknown) => auditValue(name, one, speaking)),
      w,
    );
  const counts = Object.entries(value as object);
  return listText(
    counts.map(([of, count]) => (typeof count === 'number' ? `${of} ${numberText(of, count, w)}` : undefined)),
    w,
  );
}

function listText(said: readonly (string | undefined)[], w: Words): string | undefined {
  return said.every((one) => one !== undefined) ? said.join(w('separator')) || '–' : undefined;
}

function wordText(name: string, value: string, speaking: Speaking): string {
  const meaning = Object.hasOwn(MEANINGS, name) ? MEANINGS[name]?.(speaking, value) : undefined;
  return meaning ?? speaking.names.get(value) ?? value;
}

function numberText(name: string, value: number, w: Words): string {
  const style = SHARES.has(name) ? ({ style: 'percent' } as const) : {};
  return new Intl.NumberFormat(w.locale, style).format(value);
}
