import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/button';
import { CaseOpenedSchema, QuarantinedSchema, type Campaign, type Cluster } from '../../api/reviews';
import { Confirm } from '../../parts/confirm';
import { useSession } from '../../session';
import { useWords } from '../../words';
import { ReasonDialog } from '../credit/reason-dialog';

type Asked = 'open' | 'admit' | 'waiting' | 'admitted';

/**
 * What a handler can do about a product, or about all goods of a merchant: open a case, let in what waits in a burst, or take it back, or what
 * was let in.
 */
export function ClusterActs({ of, onChanged }: { of: Cluster | Campaign; onChanged: () => void }) {
  const w = useWords();
  const { ask, say } = useSession();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { direction, quarantined, admitted } = of;
  const isInCase = 'product' in of && of.inCase;
  const about = 'product' in of ? { product: of.product } : { merchant: of.merchant };
  const open = w('product' in of ? 'reviews.open' : 'reviews.open-together');
  const close = () => setAsked(null);
  const done = (said: string) => {
    say(said);
    close();
    onChanged();
  };
  const quarantine = async (body: object) =>
    (await ask(QuarantinedSchema, { method: 'POST', path: '/v1/review-quarantine', json: { ...about, ...body } }))
      .batches;
  const takeBack = async (which: string, reason: string) =>
    done(w('reviews.taken-back', { count: await quarantine({ act: 'revert', which, reason }) }));
  return (
    <div class="row">
      {of.lacks === null && !isInCase && (
        <Button kind="primary" onClick={() => setAsked('open')}>
          {open}
        </Button>
      )}
      {quarantined > 0 && <Button onClick={() => setAsked('admit')}>{w('reviews.admit')}</Button>}
      {quarantined > 0 && <Button onClick={() => setAsked('waiting')}>{w('reviews.take-back')}</Button>}
      {admitted > 0 && <Button onClick={() => setAsked('admitted')}>{w('reviews.take-back-admitted')}</Button>}
      {asked === 'open' && (
        <ReasonDialog
          title={open}
          text={'product' in of ? w(`reviews-open.${direction}`) : w(`reviews-open-together.${direction}`)}
          act={async (reason) => {
            const json = { ...about, direction, reason, language: w.locale };
            const opened = await ask(CaseOpenedSchema, { method: 'POST', path: '/v1/review-cases', json });
            done(w('reviews.opened', { id: String(opened.case) }));
          }}
          onClose={close}
        />
      )}
      {asked === 'admit' && (
        <Confirm
          title={w('reviews.admit')}
          act={w('reviews.admit')}
          onClose={close}
          onAct={async () => done(w('reviews.admitted', { count: await quarantine({ act: 'admit' }) }))}
        >
          <p>{w('reviews.admit-means')}</p>
        </Confirm>
      )}
      {(asked === 'waiting' || asked === 'admitted') && (
        <ReasonDialog
          title={w(asked === 'waiting' ? 'reviews.take-back' : 'reviews.take-back-admitted')}
          text={w(`reviews-take-back.${asked}`)}
          act={(reason) => takeBack(asked, reason)}
          onClose={close}
        />
      )}
    </div>
  );
}
