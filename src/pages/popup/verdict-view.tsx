import type { PageReport } from '../../messages/protocol';
import { Button } from '../../ui/button';
import { LevelSign } from '../../ui/level-sign';
import { ReasonItem } from '../../ui/reason-item';
import { useText } from '../../ui/text-context';
import { verdictText } from '../../ui/verdict-text';
import type { PopupEffects } from './effects';
import { PageFacts } from './page-facts';

interface VerdictViewProps {
  report: PageReport;
  ask: PopupEffects['ask'];
  onLeave: () => void;
  onComplain: () => void;
}

/** A verdict in its order: the sentence, what to do, why, what we don't know. */
export function VerdictView({ report, ask, onLeave, onComplain }: VerdictViewProps) {
  const { t, locale } = useText();
  const text = verdictText(report.verdict, locale, Date.now());
  const { level, reasons, disagreement } = text;
  const serious = level === 'danger' || level === 'caution';
  return (
    <>
      {text.age && (
        <p class="age level level-caution" role="note">
          {text.age}
        </p>
      )}
      <section class={`level level-${level} verdict`} role="status">
        <p class="word">
          <LevelSign level={level} />
          {text.word}
        </p>
        <p class="sentence">{text.sentence}</p>
        {text.trail && <p class="small">{text.trail}</p>}
        <p class="subject">{subjectOf(report)}</p>
      </section>
      <section class="block stack">
        <p>{text.advice}</p>
        {level === 'checking' ? (
          !navigator.onLine && <p>{t('page.offline')}</p>
        ) : (
          <div class="row">
            {level === 'danger' && (
              <Button kind="primary" onClick={onLeave}>
                {t('verdict.leave')}
              </Button>
            )}
            <Button onClick={onComplain}>{t('verdict.complain')}</Button>
          </div>
        )}
      </section>
      {reasons.length > 0 && (
        <details class="block" open={serious}>
          <summary>{t('verdict.why', { count: reasons.length })}</summary>
          <ul class="stack">
            {disagreement && <li>{disagreement}</li>}
            {reasons.map((reason, index) => (
              <ReasonItem
                key={index}
                reason={reason}
                alone={reasons.length === 1}
                readReplies={(of) => ask({ type: 'read-replies', ...of })}
              />
            ))}
          </ul>
        </details>
      )}
      <details class="block">
        <summary>{t('verdict.unknowns')}</summary>
        <ul class="points small">
          {text.unknowns.map((unknown) => (
            <li key={unknown}>{unknown}</li>
          ))}
        </ul>
      </details>
      {report.sighting && <PageFacts sighting={report.sighting} />}
    </>
  );
}

/** Whose page it is: its host, and the merchant's name as the page gives it. */
function subjectOf({ url, sighting }: PageReport): string {
  const host = URL.canParse(url) ? new URL(url).host : url;
  const name = sighting?.facts.merchantName;
  return name ? `${host} · ${name}` : host;
}
