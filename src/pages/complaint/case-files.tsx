import type { ComponentChildren } from 'preact';
import type { OutboxItem } from '../../messages/protocol';
import { sizeText } from '../../ui/i18n/size-text';
import { useText } from '../../ui/text-context';
import { FollowUpState } from './follow-up-state';

/** The evidence: what this device gave with its hashes and how far it is, and what the registry holds. */
export function CaseFiles({ item, children }: { item: OutboxItem; children: ComponentChildren }) {
  const { t, locale } = useText();
  const files = item.followUps.flatMap((followUp) =>
    followUp.act.kind === 'file' ? [{ followUp, file: followUp.act }] : [],
  );
  const own = new Set(files.map(({ file }) => file.sha256));
  const held = (item.case?.evidence ?? []).filter(({ sha256 }) => !own.has(sha256));
  if (files.length === 0 && held.length === 0 && !children) return null;
  return (
    <section class="block form">
      <h3>{t('evidence.title')}</h3>
      {files.length + held.length > 0 && (
        <ul class="stack">
          {held.map(({ seq, kind, name, size, sha256 }) => (
            <li key={seq}>
              {kind === 'page' ? t('evidence.page') : name} <span class="small soft">{sizeText(locale, size)}</span>
              <p class="small soft">{t('sent.follow.sent')}</p>
              <p class="small soft hash">{t('evidence.hash', { hash: sha256 })}</p>
            </li>
          ))}
          {files.map(({ followUp, file }) => (
            <li key={followUp.id}>
              {file.name} <span class="small soft">{sizeText(locale, file.size)}</span>
              <FollowUpState followUp={followUp} item={item} />
              <p class="small soft hash">{t('evidence.hash', { hash: file.sha256 })}</p>
            </li>
          ))}
        </ul>
      )}
      {children && <div class="row">{children}</div>}
    </section>
  );
}
