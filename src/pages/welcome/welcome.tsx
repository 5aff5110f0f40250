import { nameIn } from '../../core/registry-name';
import { Button } from '../../ui/button';
import { ProjectSign } from '../../ui/level-sign';
import { useText } from '../../ui/text-context';
import type { Access } from '../access';
import type { FromExtension, Reply } from '../../messages/protocol';
import { HeldLists } from './held-lists';
import { SiteAccess } from './site-access';
import { TryIt } from './try-it';
import { useLists } from './use-lists';

export interface WelcomeEffects {
  ask<M extends FromExtension>(message: M): Promise<Reply<M>>;
  access: Access;
  openOptions(): Promise<void>;
  /** The address of the demo's street where this is its copy of the extension, else null. */
  street(): Promise<string | null>;
  /** ms since 1970. */
  now(): number;
}

const DOES = [1, 2, 3] as const;

/** What a new shopper needs to know, and nothing more. */
export function Welcome({ effects }: { effects: WelcomeEffects }) {
  const { t } = useText();
  const lists = useLists(effects.ask);
  return (
    <main class="sheet">
      <h1 class="sheet-head">
        <ProjectSign size={24} />
        {t('welcome.title')}
      </h1>
      <p class="sentence">{t('welcome.sentence')}</p>
      <SiteAccess access={effects.access} />
      <section class="card" aria-labelledby="try">
        <h2 id="try">{t('welcome.try')}</h2>
        <TryIt effects={effects} />
        <p>{t('welcome.try-hint')}</p>
        <h2>{t('welcome.button')}</h2>
        <p>{t('welcome.button-hint')}</p>
      </section>
      <section class="card" aria-labelledby="does">
        <h2 id="does">{t('welcome.does')}</h2>
        <ul class="list">
          {DOES.map((one) => (
            <li key={one}>{t(`welcome.does.${one}`)}</li>
          ))}
        </ul>
        <h2>{t('welcome.never')}</h2>
        <ul class="list">
          {DOES.map((one) => (
            <li key={one}>{t(`welcome.never.${one}`)}</li>
          ))}
        </ul>
      </section>
      <section class="card" aria-labelledby="lists">
        <h2 id="lists">{t('welcome.lists')}</h2>
        <HeldLists lists={lists} now={effects.now()} />
        {lists?.map(({ registryId, url, ...named }) => (
          <p key={registryId}>
            <a href={url} target="_blank" rel="noreferrer">
              {t('welcome.registry', { name: nameIn(named, t.locale) })}
            </a>
          </p>
        ))}
        <div class="row">
          <Button small onClick={() => void effects.openOptions()}>
            {t('options.open')}
          </Button>
        </div>
      </section>
    </main>
  );
}
