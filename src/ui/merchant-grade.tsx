import { useState } from 'preact/hooks';
import type { Identifier } from '../core/identifier';
import type { CreditPoint } from '../core/merchant-file';
import type { Reason } from '../core/verdict';
import { Button } from './button';
import { GradeHistory } from './grade-history';
import { useText } from './text-context';

/** Asks a registry for a grade's history; rejects where it can't be had. */
export type ReadCredit = (of: { registryId: string; identifier: Identifier }) => Promise<CreditPoint[]>;

type State = { kind: 'not-asked' | 'asking' | 'failed' } | { kind: 'there'; points: CreditPoint[] };

/** The reasons that carry a grade of this very merchant, one of each registry. */
export function gradedReasons(reasons: readonly Reason[]): Reason[] {
  const graded = reasons.filter(({ grade, evidence }) => grade !== 'NR' && evidence !== 'claimed');
  return graded.filter((one, at) => graded.findIndex(({ registry }) => registry.id === one.registry.id) === at);
}

/** A grade as the list carries it; its interval and history, which no list carries, are fetched when the shopper asks for them. */
export function MerchantGrade({ reason, read }: { reason: Reason; read: ReadCredit }) {
  const { t } = useText();
  const [state, setState] = useState<State>({ kind: 'not-asked' });
  const { registry, identifier, grade, confidence = 0 } = reason;
  const ask = () => {
    setState({ kind: 'asking' });
    read({ registryId: registry.id, identifier }).then(
      (points) => setState({ kind: 'there', points }),
      () => setState({ kind: 'failed' }),
    );
  };
  return (
    <div class="stack" aria-live="polite">
      <p class="grade">
        <strong class="grade-now">{grade}</strong>
        <span>
          {t('credit.by', { registry: registry.name })}{' '}
          <span class="small soft">{t(`credit.confidence.${confidence}`)}</span>
        </span>
      </p>
      {state.kind === 'there' ? (
        state.points.length === 0 ? (
          <p class="small">{t('credit.none')}</p>
        ) : (
          <GradeHistory points={state.points} now={Date.now()} />
        )
      ) : (
        <div>
          <Button small busy={state.kind === 'asking'} onClick={ask}>
            {t(state.kind === 'asking' ? 'reply.asking' : 'credit.read')}
          </Button>
          <p class="small soft">{t('reply.hint', { registry: registry.name })}</p>
        </div>
      )}
      {state.kind === 'failed' && (
        <p class="small">{t(navigator.onLine ? 'reply.failed' : 'credit.offline', { registry: registry.name })}</p>
      )}
    </div>
  );
}
