import type { ComponentChildren } from 'preact';
import { registryNameIn } from '../../core/registry-name';
import type { OutboxItem } from '../../messages/protocol';
import { dateText } from '../../ui/i18n/dates';
import { useText } from '../../ui/text-context';
import { FollowUpState } from './follow-up-state';

/** The messages between the complainant and the registry, those on their way last, and below the next one. */
export function CaseTalk({ item, children }: { item: OutboxItem; children: ComponentChildren }) {
  const { t, locale } = useText();
  const messages = item.case?.messages ?? [];
  const waiting = item.followUps.filter(({ act, state }) => act.kind !== 'file' && state !== 'sent');
  if (messages.length === 0 && waiting.length === 0 && !children) return null;
  return (
    <section class="block form">
      <h3>{t('sent.talk')}</h3>
      {messages.length + waiting.length > 0 && (
        <ul class="stack" aria-live="polite">
          {messages.map(({ at, by, text }, index) => (
            <li key={index} class={`said said-${by === 'complainant' ? 'own' : 'other'}`}>
              <p class="small soft">
                {t(by === 'complainant' ? 'sent.by-you' : 'sent.by-registry', {
                  registry: registryNameIn(item, locale),
                })}{' '}
                · {dateText(locale, Date.parse(at))}
              </p>
              <p class="verbatim">{text}</p>
            </li>
          ))}
          {waiting.map((followUp) => (
            <li key={followUp.id} class="said said-own">
              <p class="small soft">{t(`sent.act.${followUp.act.kind === 'file' ? 'message' : followUp.act.kind}`)}</p>
              {'text' in followUp.act && <p class="verbatim">{followUp.act.text}</p>}
              <FollowUpState followUp={followUp} item={item} />
            </li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
