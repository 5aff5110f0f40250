import type { Identifier } from '../../../core/identifier';
import { shopPage } from '../../../core/inspection/shop-page';
import { Button } from '../../../ui/button';
import { useText } from '../../../ui/text-context';
import type { Ask } from '../api/ask';
import { FailureNotice } from '../parts/notice';
import { useAct } from '../use-act';
import { LinkSchema } from './api';
import { usePublicWords } from './words';

interface MineProps {
  identifier: Identifier;
  /** Null: only a feed lists it, and the link leads to where the merchant can object. */
  caseId: number | null;
  /** Whether somebody has objected to what a feed says, as the merchant. */
  objected: boolean;
  ask: Ask;
}

/** The way in for a merchant who got no letter: a link of its own into the case, which then asks for proof of control. */
export function Mine({ identifier, caseId, objected, ask }: MineProps) {
  const p = usePublicWords();
  const { locale } = useText();
  const act = useAct();
  if (caseId === null && shopPage(identifier) === null) return <p class="small soft">{p('merchant.feed-hint')}</p>;
  const ofFeed = objected ? 'merchant.objected-hint' : 'merchant.feed-mine-hint';
  const hint = caseId === null ? ofFeed : 'merchant.mine-hint';
  const open = () =>
    act.run(async () => {
      const { claim } = await ask(LinkSchema, {
        method: 'POST',
        path: '/v1/claims',
        json: { identifier, case: caseId, language: locale },
      });
      location.assign(`/claims/#${claim}`);
    });
  return (
    <div class="stack-small">
      <p>{p(hint)}</p>
      <FailureNotice failure={act.failure} />
      <div>
        <Button busy={act.busy} onClick={() => void open()}>
          {p('merchant.mine')}
        </Button>
      </div>
    </div>
  );
}
