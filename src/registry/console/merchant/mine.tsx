import type { Identifier } from '../../../core/identifier';
import { Button } from '../../../ui/button';
import type { Ask } from '../api/ask';
import { FailureNotice } from '../parts/notice';
import { useAct } from '../use-act';
import { LinkSchema } from './api';
import { usePublicWords } from './words';

/** The way in for a merchant who got no letter: a link of its own into the case, which then asks for proof of control. */
export function Mine({ identifier, caseId, ask }: { identifier: Identifier; caseId: number; ask: Ask }) {
  const p = usePublicWords();
  const act = useAct();
  const open = () =>
    act.run(async () => {
      const { claim } = await ask(LinkSchema, {
        method: 'POST',
        path: '/v1/claims',
        json: { identifier, case: caseId },
      });
      location.assign(`/claims/#${claim}`);
    });
  return (
    <div class="stack-small">
      <p>{p('merchant.mine-hint')}</p>
      <FailureNotice failure={act.failure} />
      <div>
        <Button busy={act.busy} onClick={() => void open()}>
          {p('merchant.mine')}
        </Button>
      </div>
    </div>
  );
}
