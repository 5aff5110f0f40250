import { useState } from 'preact/hooks';
import type { MerchantHeard } from '../core/merchant-file';
import { Button } from './button';
import { dateText } from './i18n/dates';
import { notifiedText } from './notified-text';
import type { ReasonText } from './reason-text';
import { useText } from './text-context';

type Of = NonNullable<ReasonText['reply']>;

/** Asks a registry how a merchant was told, and what it replied; rejects where that can't be had. */
export type ReadReplies = (of: Pick<Of, 'registryId' | 'identifier'>) => Promise<MerchantHeard>;

type State = { kind: 'not-asked' | 'asking' | 'failed' } | { kind: 'there'; heard: MerchantHeard };

/** How the merchant was told, and what it replied, word for word and marked as theirs. It is fetched when the shopper asks for it, and never before. */
export function MerchantReplies({ of, read }: { of: Of; read: ReadReplies }) {
  const { t, locale } = useText();
  const [state, setState] = useState<State>({ kind: 'not-asked' });
  const ask = () => {
    setState({ kind: 'asking' });
    read({ registryId: of.registryId, identifier: of.identifier }).then(
      (heard) => setState({ kind: 'there', heard }),
      () => setState({ kind: 'failed' }),
    );
  };
  return (
    <div class="stack" aria-live="polite">
      {state.kind === 'there' ? (
        <>
          {state.heard.notified.map((notified, index) => (
            <p key={index} class="small">
              {notifiedText(notified, t)}
            </p>
          ))}
          {!of.hasReply && state.heard.notified.length === 0 && <p class="small">{t('notified.not-noted')}</p>}
          {of.hasReply && state.heard.replies.length === 0 && <p class="small">{t('reply.none')}</p>}
          {state.heard.replies.map(({ at, text }, index) => (
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
            {t(state.kind === 'asking' ? 'reply.asking' : of.hasReply ? 'reply.read' : 'notified.ask')}
          </Button>
          <p class="small soft">{t('reply.hint', { registry: of.registryName })}</p>
        </div>
      )}
      {state.kind === 'failed' && <p class="small">{t('reply.failed', { registry: of.registryName })}</p>}
    </div>
  );
}
