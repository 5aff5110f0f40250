import { useState } from 'preact/hooks';
import type { MerchantReply } from '../core/merchant-file';
import { Button } from './button';
import { dateText } from './i18n/dates';
import type { ReasonText } from './reason-text';
import { useText } from './text-context';

type Of = NonNullable<ReasonText['reply']>;

/** Asks a registry for what a merchant replied; rejects where it can't be had. */
export type ReadReplies = (of: Pick<Of, 'registryId' | 'identifier'>) => Promise<MerchantReply[]>;

type State = { kind: 'not-asked' | 'asking' | 'failed' } | { kind: 'there'; replies: MerchantReply[] };

/** What the merchant replied, word for word and marked as theirs. It is fetched when the shopper asks for it, and never before. */
export function MerchantReplies({ of, read }: { of: Of; read: ReadReplies }) {
  const { t, locale } = useText();
  const [state, setState] = useState<State>({ kind: 'not-asked' });
  const ask = () => {
    setState({ kind: 'asking' });
    read({ registryId: of.registryId, identifier: of.identifier }).then(
      (replies) => setState({ kind: 'there', replies }),
      () => setState({ kind: 'failed' }),
    );
  };
  return (
    <div class="stack" aria-live="polite">
      {state.kind === 'there' ? (
        <>
          {state.replies.length === 0 && <p class="small">{t('reply.none')}</p>}
          {state.replies.map(({ at, text }, index) => (
            <div key={index} class="reply">
              <p class="small soft">{t('reply.words', { date: dateText(locale, Date.parse(at)) })}</p>
              <blockquote class="verbatim" dir="auto">
                {text}
              </blockquote>
            </div>
          ))}
        </>
      ) : (
        <div>
          <Button small busy={state.kind === 'asking'} onClick={ask}>
            {t(state.kind === 'asking' ? 'reply.asking' : 'reply.read')}
          </Button>
          <p class="small soft">{t('reply.hint', { registry: of.registryName })}</p>
        </div>
      )}
      {state.kind === 'failed' && <p class="small">{t('reply.failed', { registry: of.registryName })}</p>}
    </div>
  );
}
