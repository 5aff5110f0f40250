import { useState } from 'preact/hooks';
import { nameIn } from '../core/registry-name';
import type { Identifier } from '../core/identifier';
import type { MerchantCredit } from '../core/merchant-file';
import type { Reason } from '../core/verdict';
import { Button } from './button';
import { GradeHistory } from './grade-history';
import { GradeReasons } from './grade-reasons';
import { OtherRatings } from './other-ratings';
import { PromiseList } from './promise-list';
import { RedEntry } from './red-entry';
import { useText } from './text-context';

/** Asks a registry for what it says of a merchant's credit; rejects where it can't be had. */
export type ReadCredit = (of: { registryId: string; identifier: Identifier }) => Promise<MerchantCredit>;

type State = { kind: 'not-asked' | 'asking' | 'failed' } | { kind: 'there'; credit: MerchantCredit };

/** The reasons that carry a grade or a red-list entry of this very merchant, one of each registry. */
export function gradedReasons(reasons: readonly Reason[]): Reason[] {
  const graded = reasons.filter(
    // A hint that a page imitates a red-listed merchant names the list too, and is no good word for it.
    ({ grade, evidence, list, level }) =>
      (grade !== 'NR' || (list === 'redlist' && level === 'good')) && evidence !== 'claimed',
  );
  return graded.filter((one, at) => graded.findIndex(({ registry }) => registry.id === one.registry.id) === at);
}

/** A grade as the list carries it; what stands behind and beside it, which no list carries, is fetched when the shopper asks for it. */
export function MerchantGrade({ reason, read }: { reason: Reason; read: ReadCredit }) {
  const { t, locale } = useText();
  const [state, setState] = useState<State>({ kind: 'not-asked' });
  const { registry, identifier, grade, confidence = 0 } = reason;
  const called = nameIn(registry, locale);
  const ask = () => {
    setState({ kind: 'asking' });
    read({ registryId: registry.id, identifier }).then(
      (credit) => setState({ kind: 'there', credit }),
      () => setState({ kind: 'failed' }),
    );
  };
  return (
    <div class="stack" aria-live="polite">
      {grade === 'NR' ? (
        <p>{t('credit.red-by', { registry: called })}</p>
      ) : (
        <p class="grade">
          <strong class="grade-now">{grade}</strong>
          <span>
            {t('credit.by', { registry: called })}{' '}
            <span class="small soft">{t(`credit.confidence.${confidence}`)}</span>
          </span>
        </p>
      )}
      {state.kind === 'there' ? (
        <Credit credit={state.credit} isGraded={grade !== 'NR'} />
      ) : (
        <div>
          <Button small busy={state.kind === 'asking'} onClick={ask}>
            {t(state.kind === 'asking' ? 'reply.asking' : 'credit.read')}
          </Button>
          <p class="small soft">{t('reply.hint', { registry: called })}</p>
        </div>
      )}
      {state.kind === 'failed' && (
        <p class="small">{t(navigator.onLine ? 'reply.failed' : 'credit.offline', { registry: called })}</p>
      )}
    </div>
  );
}

function Credit({ credit, isGraded }: { credit: MerchantCredit; isGraded: boolean }) {
  const { t } = useText();
  const { points, explained, others, red, commitment } = credit;
  return (
    <>
      {points.length > 0 && <GradeHistory points={points} now={Date.now()} />}
      {points.length === 0 && isGraded && <p class="small">{t('credit.none')}</p>}
      {explained && <GradeReasons explained={explained} />}
      {others.length > 0 && <OtherRatings others={others} />}
      {red && (
        <section class="stack-small">
          <h3>{t('red-entry.title')}</h3>
          <RedEntry red={red} />
        </section>
      )}
      {commitment && (
        <section class="stack-small">
          <h3>{t(commitment.withdrawnAt ? 'promise.was' : 'promise.public')}</h3>
          <p class="small soft">{t('promise.public-hint')}</p>
          <PromiseList commitment={commitment} />
        </section>
      )}
    </>
  );
}
