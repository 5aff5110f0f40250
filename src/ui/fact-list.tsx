import type { Fact } from './reason-text';

/** Labelled facts in two columns. Texts may come from anyone; they are shown as they stand. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ label, text }, index) => [
        <dt key={`${index} label`}>{label}</dt>,
        <dd key={`${index} text`} class="verbatim">
          <bdi>{text}</bdi>
        </dd>,
      ])}
    </dl>
  );
}
