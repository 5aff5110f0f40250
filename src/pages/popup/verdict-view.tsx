import type { ComponentChildren } from 'preact';
import type { PageReport } from '../../messages/protocol';
import { Button } from '../../ui/button';
import { LevelSign } from '../../ui/level-sign';
import { gradedReasons, MerchantGrade } from '../../ui/merchant-grade';
import { NextSteps } from '../../ui/next-steps';
import { ObjectLinks } from '../../ui/object-links';
import { Reasons } from '../../ui/reasons';
import { useText } from '../../ui/text-context';
import { verdictText } from '../../ui/verdict-text';
import { useSituation } from '../use-situation';
import type { PopupEffects } from './effects';
import { FetchNow } from './fetch-now';
import { PageFacts } from './page-facts';
import { subjectOf } from './subject-of';

interface VerdictViewProps {
  report: PageReport;
  effects: Pick<PopupEffects, 'ask' | 'situation'>;
  onLeave: () => void;
  /** Has the lists fetched. */
  onUpdate: () => Promise<void>;
  onComplain: () => void;
  /** What is to be said of how the verdict came to be. */
  aside?: ComponentChildren;
}

/** A verdict in its order: the sentence, what to do, the grade, why, what the page says, what we don't know, where to object. */
export function VerdictView({ report, effects, onLeave, onUpdate, onComplain, aside }: VerdictViewProps) {
  const { t, locale } = useText();
  const [situation, choose] = useSituation(effects.situation);
  const text = verdictText(report.verdict, locale, Date.now());
  const { level, reasons } = text;
  const hasPaid = situation !== null && situation.moment !== 'before-paying';
  const grades = gradedReasons(report.verdict.reasons);
  const serious = level === 'danger' || level === 'caution';
  return (
    <>
      <section class={`level level-${level} verdict`} role="status">
        <p class="word">
          <LevelSign level={level} />
          {text.word}
        </p>
        <p class="sentence">{text.sentence}</p>
        {text.trail && <p class="small">{text.trail}</p>}
        <p class="subject">{subjectOf(report)}</p>
      </section>
      {text.age && (
        <div class="age level level-caution" role="note">
          <p>
            {text.age} {!navigator.onLine && t('age.offline')}
          </p>
          <FetchNow onUpdate={onUpdate} />
        </div>
      )}
      {aside}
      <section class="block stack">
        {level === 'checking' ? (
          <>
            <p>{text.advice}</p>
            {!navigator.onLine && <p>{t('page.offline')}</p>}
          </>
        ) : (
          situation && (
            <NextSteps
              verdict={report.verdict}
              onPlatform={report.sighting?.platform != null}
              situation={situation}
              onChange={choose}
            >
              <div class="row">
                {level === 'danger' && !hasPaid && (
                  <Button kind="primary" onClick={onLeave}>
                    {t('verdict.leave')}
                  </Button>
                )}
                <Button kind={serious && hasPaid ? 'primary' : 'outline'} onClick={onComplain}>
                  {t('verdict.complain')}
                </Button>
                {level === 'danger' && hasPaid && <Button onClick={onLeave}>{t('verdict.leave')}</Button>}
              </div>
            </NextSteps>
          )
        )}
      </section>
      {grades.length > 0 && (
        <section class="block stack" aria-label={t('credit.title')}>
          <h2>{t('credit.title')}</h2>
          {grades.map((reason) => (
            <MerchantGrade
              key={reason.registry.id}
              reason={reason}
              read={(of) => effects.ask({ type: 'read-credit', ...of })}
            />
          ))}
        </section>
      )}
      {reasons.length > 0 && (
        <details class="block" open={serious}>
          <summary>{t('verdict.why', { count: reasons.length })}</summary>
          <Reasons text={text} readReplies={(of) => effects.ask({ type: 'read-replies', ...of })} />
        </details>
      )}
      {report.sighting && <PageFacts sighting={report.sighting} />}
      <details class="block">
        <summary>{t('verdict.unknowns')}</summary>
        <ul class="points small">
          {text.unknowns.map((unknown) => (
            <li key={unknown}>{unknown}</li>
          ))}
        </ul>
      </details>
      {reasons.length > 0 && (
        <div class="block">
          <ObjectLinks reasons={reasons} />
        </div>
      )}
    </>
  );
}
