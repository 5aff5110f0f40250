import { useEffect, useRef } from 'preact/hooks';
import { nameIn } from '../../core/registry-name';
import type { SaidReview } from '../../core/review-panel';
import { Button } from '../../ui/button';
import { dateText } from '../../ui/i18n/dates';
import { useText } from '../../ui/text-context';
import type { ReviewToJudge } from './use-panel';

interface PanelReviewProps {
  next: ReviewToJudge;
  busy: boolean;
  onJudge: (next: ReviewToJudge, answer: 'genuine' | 'suspect') => void;
  onLeave: (next: ReviewToJudge) => void;
}

/** One reported review, what was reported with it, the two answers, and none. */
export function PanelReview({ next, busy, onJudge, onLeave }: PanelReviewProps) {
  const { t } = useText();
  const { content, direction, beside, id } = next.case;
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever has answered goes on with the next.
  useEffect(() => heading.current?.focus(), [id]);
  return (
    <section class="card">
      <h2 ref={heading} tabIndex={-1}>
        {t('panel.as', { direction: t(`reports.direction.${direction}`) })}
      </h2>
      <Said review={content} />
      {beside.length > 0 && (
        <details key={id}>
          <summary>{t('panel.beside', { count: beside.length })}</summary>
          <div class="beside">
            {beside.map((one, index) => (
              <Said key={index} review={one} />
            ))}
          </div>
        </details>
      )}
      <p>{t('panel.question')}</p>
      <div class="row">
        <Button busy={busy} onClick={() => onJudge(next, 'suspect')}>
          {t('panel.suspect')}
        </Button>
        <Button busy={busy} onClick={() => onJudge(next, 'genuine')}>
          {t('panel.genuine')}
        </Button>
        <Button small busy={busy} onClick={() => onLeave(next)}>
          {t('panel.leave')}
        </Button>
      </div>
      <p class="small soft">{t('panel.sent-to', { registry: nameIn(next.registry, t.locale) })}</p>
    </section>
  );
}

/** A review's words as they stand. They may come from anyone. */
function Said({ review: { text, stars, date } }: { review: SaidReview }) {
  const { t, locale } = useText();
  const day = date === undefined ? '' : dateText(locale, Date.parse(`${date}T12:00:00`));
  const facts = [stars === undefined ? '' : t('inspector.stars', { count: stars }), day].filter(Boolean).join(' · ');
  return (
    <blockquote class="review">
      {facts && <p class="small soft">{facts}</p>}
      <p class="verbatim">{text || t('panel.no-text')}</p>
    </blockquote>
  );
}
