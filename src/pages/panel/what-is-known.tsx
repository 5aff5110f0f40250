import { useText } from '../../ui/text-context';

const KNOWN = ['device', 'voice', 'own', 'network'] as const;

/** What the registry can tell of who judges, and what it can't. */
export function WhatIsKnown() {
  const { t } = useText();
  return (
    <details>
      <summary>{t('panel.known')}</summary>
      <ul class="known">
        {KNOWN.map((one) => (
          <li key={one}>{t(`panel.known.${one}`)}</li>
        ))}
      </ul>
    </details>
  );
}
