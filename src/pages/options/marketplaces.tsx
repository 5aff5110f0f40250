import { inLanguage } from '../../core/in-languages';
import { MARKETPLACES } from '../../core/marketplaces';
import type { Locked } from '../../core/policy';
import type { Preferences } from '../../core/preferences';
import { useText } from '../../ui/text-context';
import { Lockable } from './lockable';
import type { LiveOptions } from './use-options';

interface MarketplacesProps {
  preferences: Preferences;
  locked: readonly Locked[];
  prefer: LiveOptions['prefer'];
}

/** On which marketplaces sellers are looked up. */
export function Marketplaces({ preferences, locked, prefer }: MarketplacesProps) {
  const { t, locale } = useText();
  const { marketplacesOff: off } = preferences;
  const set = (name: string, on: boolean) =>
    prefer({ marketplacesOff: on ? off.filter((one) => one !== name) : [...off, name] });
  return (
    <section class="card" aria-labelledby="marketplaces">
      <h2 id="marketplaces">{t('options.marketplaces')}</h2>
      <p>{t('options.marketplaces-hint')}</p>
      <Lockable locked={locked.includes('marketplacesOff')}>
        <div class="ticks" role="group" aria-labelledby="marketplaces">
          {MARKETPLACES.map(({ name, title }) => (
            <label key={name} class="tick">
              <input
                type="checkbox"
                name={`marketplace-${name}`}
                checked={!off.includes(name)}
                onChange={(event) => set(name, event.currentTarget.checked)}
              />
              {inLanguage(title, locale)}
            </label>
          ))}
        </div>
      </Lockable>
    </section>
  );
}
