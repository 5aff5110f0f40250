import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/button';
import { CaseOpenedSchema, QuarantinedSchema, type Cluster } from '../../api/reviews';
import { Confirm } from '../../parts/confirm';
import { useSession } from '../../session';
import { useWords } from '../../words';
import { ReasonDialog } from '../credit/reason-dialog';

type Asked = 'open' | 'admit' | 'waiting' | 'admitted';

/** What a handler can do about a product: open a case, let in what waits in a burst, or take it back, or what was let in. */
export function ClusterActs({ cluster, onChanged }: { cluster: Cluster; onChanged: () => void }) {
  const w = useWords();
  const { ask, say } = useSession();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { product, direction, quarantined, admitted } = cluster;
  const close = () => setAsked(null);
  const done = (said: string) => {
    say(said);
    close();
    onChanged();
  };
  const quarantine = async (body: object) =>
    (await ask(QuarantinedSchema, { method: 'POST', path: '/v1/review-quarantine', json: { product, ...body } }))
      .batches;
  const takeBack = async (which: string, reason: string) =>
    done(w('reviews.taken-back', { count: await quarantine({ act: 'revert', which, reason }) }));
  return (
    <div class="row">
      {cluster.lacks === null && (
        <Button kind="primary" onClick={() => setAsked('open')}>
          {w('reviews.open')}
        </Button>
      )}
      {quarantined > 0 && <Button onClick={() => setAsked('admit')}>{w('reviews.admit')}</Button>}
      {quarantined > 0 && <Button onClick={() => setAsked('waiting')}>{w('reviews.take-back')}</Button>}
      {admitted > 0 && <Button onClick={() => setAsked('admitted')}>{w('reviews.take-back-admitted')}</Button>}
      {asked === 'open' && (
        <ReasonDialog
          title={w('reviews.open')}
          text={w(`reviews-open.${direction}`)}
          act={async (reason) => {
            const json = { product, direction, reason };
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
