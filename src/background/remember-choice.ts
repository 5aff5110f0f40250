import { answeredBy, joined, type Choice } from '../core/verdict/choice';
import type { Reason } from '../core/verdict';
import { choose, readChoices, unchoose, type Choices, type Chosen } from '../store/choices';
import type { ChoiceKind } from '../store/open';
import { choosePrivately, readPrivateChoices, unchoosePrivately } from './tab-state';
import type { World } from './world';

/** Keeps a choice on each of these identifiers; one made in a private window only as long as such windows are open. */
export async function rememberChoice(
  world: World,
  kind: ChoiceKind,
  choices: Chosen,
  incognito: boolean,
): Promise<void> {
  if (Object.keys(choices).length === 0) return;
  if (incognito) await choosePrivately(world, kind, choices);
  else await choose(await world.store(), kind, choices, world.now());
}

/** A choice that answers these reasons, by their identifiers. `until` in ms; null: until something new is said. */
export function answering(reasons: readonly Reason[], until: number | null): Chosen {
  const choices: Chosen = {};
  for (const reason of reasons) {
    const before: Choice | undefined = choices[reason.identifier];
    choices[reason.identifier] = { until, answers: [...(before?.answers ?? []), answeredBy(reason)] };
  }
  return choices;
}

/** Takes a choice back; `inPrivate`: one made in a private window. */
export async function takeBack(
  world: World,
  choice: { kind: ChoiceKind; identifier: string; inPrivate?: boolean | undefined },
): Promise<void> {
  const { kind, identifier, inPrivate } = choice;
  if (inPrivate) await unchoosePrivately(world, kind, identifier);
  else await unchoose(await world.store(), kind, identifier);
}

/** The choices that hold in this window; a private window has its own beside the others. */
export async function choicesFor(world: World, incognito: boolean): Promise<Choices> {
  const lasting = await readChoices(await world.store());
  if (!incognito) return lasting;
  const inPrivate = await readPrivateChoices(world);
  return {
    allowed: both(lasting.allowed, inPrivate.allowed),
    trusted: both(lasting.trusted, inPrivate.trusted),
    hidden: both(lasting.hidden, inPrivate.hidden),
    note: both(lasting.note, inPrivate.note),
  };
}

function both(lasting: Chosen, inPrivate: Chosen): Chosen {
  const made = Object.entries(inPrivate).map(([identifier, choice]) => [
    identifier,
    joined(lasting[identifier], choice),
  ]);
  return { ...lasting, ...Object.fromEntries(made) };
}
