import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';

interface VoiceWaitsProps {
  /** ms since 1970. */
  until: number;
  registry: string;
  onAgain: () => void;
  onAtOnce: () => void;
}

/** The voice is there and should not be used yet: the volunteer waits, or goes on knowing what that gives away. */
export function VoiceWaits({ until, registry, onAgain, onAtOnce }: VoiceWaitsProps) {
  const { t, locale } = useText();
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(until);
  return (
    <section class="card">
      <h2>{t('panel.wait.title', { time })}</h2>
      <p>{t('panel.wait.why', { registry })}</p>
      <div class="row">
        <Button onClick={onAgain}>{t('panel.again')}</Button>
        <Button small onClick={onAtOnce}>
          {t('panel.wait.at-once')}
        </Button>
      </div>
    </section>
  );
}
