import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { Button } from '../../../ui/button';
import { AuditCheckSchema, AuditPageSchema } from '../api/audit';
import { FailureNotice, Notice } from '../parts/notice';
import { useSession } from '../session';
import { useAct } from '../use-act';
import { useWords } from '../words';

type Checked = v.InferOutput<typeof AuditCheckSchema> & { newest: string };

/** Goes over the whole chain when asked, and says its newest hash, to be noted elsewhere. */
export function AuditCheck() {
  const w = useWords();
  const { ask } = useSession();
  const [checked, setChecked] = useState<Checked | null>(null);
  const { busy, failure, run } = useAct();
  const check = () =>
    run(async () => {
      const result = await ask(AuditCheckSchema, { path: '/v1/audit/check' });
      const { entries } = await ask(AuditPageSchema, { path: '/v1/audit' });
      setChecked({ ...result, newest: entries[0]?.hash ?? '' });
    });
  return (
    <div class="stack-small">
      <div>
        <Button busy={busy} onClick={() => void check()}>
          {w('audit.check')}
        </Button>
      </div>
      <FailureNotice failure={failure} />
      <div role="status">
        {checked && (
          <Notice level={checked.brokenAt === null ? 'good' : 'danger'}>
            <p>
              {checked.brokenAt === null
                ? w('audit.whole', { count: checked.entries })
                : w('audit.broken', { number: checked.brokenAt })}
            </p>
            {checked.brokenAt === null && checked.newest && (
              <p class="small">
                {w('audit.newest-hash')} <code class="break">{checked.newest}</code>
              </p>
            )}
          </Notice>
        )}
      </div>
    </div>
  );
}
