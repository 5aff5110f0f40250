import { Button } from '../../../ui/button';
import { identifierText } from '../../../ui/identifier-text';
import { useText } from '../../../ui/text-context';
import { FailureNotice, Notice } from '../parts/notice';
import { Section } from '../parts/page';
import { useAct } from '../use-act';
import { ClaimSchema } from './api';
import type { ClaimProps } from './claim-view';
import { ToCopy } from './parts/to-copy';
import { usePublicWords } from './words';

/** Three ways to show that a shop is one's own, each with its exact texts and a button that checks it. */
export function ProveControl({ claim, path, ask, onChange }: ClaimProps) {
  const p = usePublicWords();
  const { t } = useText();
  const { challenge, of, asked } = claim.proof;
  return (
    <Section title={p('prove.title')}>
      <p>{of.length === 0 ? p('prove.nothing') : p('prove.intro')}</p>
      {of.map(({ identifier, dns, file }) => {
        const check = async (method: 'dns' | 'file' | 'page-code') =>
          onChange(await ask(ClaimSchema, { method: 'POST', path: `${path}/proof`, json: { method, identifier } }));
        return (
          <div key={identifier} class="stack">
            <p>
              <strong class="break">{p('prove.of', { identifier: t('match', identifierText(identifier, t)) })}</strong>
            </p>
            {dns && (
              <Way
                title={p('prove.dns')}
                hint={p('prove.dns-hint')}
                button={p('prove.dns-check')}
                check={() => check('dns')}
              >
                {[
                  [p('prove.dns-type'), 'TXT'],
                  [p('prove.dns-name'), dns],
                  [p('prove.dns-value'), challenge],
                ]}
              </Way>
            )}
            {file && (
              <Way
                title={p('prove.file')}
                hint={p('prove.file-hint')}
                button={p('prove.file-check')}
                check={() => check('file')}
              >
                {[
                  [p('prove.file-place'), file],
                  [p('prove.file-line'), challenge],
                ]}
              </Way>
            )}
            <Way
              title={p('prove.page')}
              hint={p('prove.page-hint')}
              button={p('prove.page-check')}
              check={() => check('page-code')}
              done={asked === identifier ? p('prove.page-asked') : undefined}
            >
              {[[p('claim.code'), challenge]]}
            </Way>
          </div>
        );
      })}
      {of.length > 0 && <p class="small soft">{p('prove.not-mine')}</p>}
    </Section>
  );
}

interface WayProps {
  title: string;
  hint: string;
  button: string;
  check: () => Promise<void>;
  /** Shown once a person is asked to look. */
  done?: string | undefined;
  children: readonly (readonly [label: string, text: string])[];
}

function Way({ title, hint, button, check, done, children }: WayProps) {
  const act = useAct();
  return (
    <details class="way" open={done !== undefined}>
      <summary>{title}</summary>
      <div class="stack">
        <p>{hint}</p>
        <ToCopy texts={children} />
        <NotYet failure={act.failure} />
        <div role="status">{done && <p class="notice level">{done}</p>}</div>
        <div>
          <Button busy={act.busy} onClick={() => void act.run(check)}>
            {button}
          </Button>
        </div>
      </div>
    </details>
  );
}

/** That the challenge is not seen is no error of anyone's; everything else is said as it is everywhere. */
export function NotYet({ failure }: { failure: unknown }) {
  const p = usePublicWords();
  const notYet = isConflict(failure);
  return (
    <>
      <div role="status">{notYet && <Notice level="caution">{p('prove.not-yet')}</Notice>}</div>
      {!notYet && <FailureNotice failure={failure} />}
    </>
  );
}

function isConflict(failure: unknown): boolean {
  return typeof failure === 'object' && failure !== null && 'code' in failure && failure.code === 'conflict';
}
