import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button';
import type { CaseFile } from '../api/cases';
import { useSession } from '../session';
import { useWords } from '../words';
import { BurstDialog, type BurstAct } from './burst-dialog';

/** That a case is set apart, what that means, and, for handlers, to release it or not to accept it by itself; nothing where it is not. */
export function CaseQuarantine({ file, onReload }: { file: CaseFile; onReload: () => void }) {
  const w = useWords();
  const { may } = useSession();
  const [act, setAct] = useState<BurstAct | null>(null);
  const { merchant, quarantined, complaint, can } = file;
  if (quarantined === null || merchant === null) return null;
  const { name = null, url } = complaint.against;
  const isRefusable = can.includes('refuse');
  const close = () => {
    setAct(null);
    onReload();
  };
  return (
    <section class="steps stack-small" aria-label={w('burst.label')}>
      <p>{w('burst.one.intro')}</p>
      {may('handle') && (
        <div class="row">
          <Button onClick={() => setAct('release')}>{w('burst.one.release')}</Button>
          {isRefusable && <Button onClick={() => setAct('refuse')}>{w('burst.one.refuse')}</Button>}
        </div>
      )}
      {act && (
        <BurstDialog
          act={act}
          isOne
          burst={{ merchant, cases: [{ ...file, name, url }], refusable: isRefusable ? [file.id] : [] }}
          onDone={close}
          onClose={close}
        />
      )}
    </section>
  );
}
