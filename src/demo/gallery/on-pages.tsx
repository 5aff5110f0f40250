import { useEffect, useRef } from 'preact/hooks';
import { starChart, timeChart } from '../../content/inspector-charts';
import { PANEL_SHEET } from '../../content/inspector-style';
import { showNote } from '../../content/payment-note';
import { putBadge } from '../../content/result-badge';
import { hideWarning, showWarning } from '../../content/warning';
import { PAYMENT_WAYS } from '../../core/payment-way';
import { bannerOf } from '../../ui/banner';
import { Button } from '../../ui/button';
import { paymentNote } from '../../ui/payment-note';
import { useText } from '../../ui/text-context';
import { verdictText } from '../../ui/verdict-text';
import { MARKED, NOW, REVIEWS, verdictOf } from './samples';
import { galleryWords } from './words';

const LEVELS = ['danger', 'caution'] as const;

/** Badges beside results, which are also the mark at a price, and the banner and the note, which come over the page where they are asked for. */
export function OnPages() {
  const { locale } = useText();
  const words = galleryWords(locale);
  const show = (level: (typeof LEVELS)[number]) => {
    const banner = bannerOf(verdictOf(locale, level), locale, NOW);
    if (banner) showWarning(banner, { onDetails: hideWarning, onHide: () => undefined });
  };
  return (
    <>
      {LEVELS.map((level) => (
        <Result key={level} level={level} />
      ))}
      <div class="row">
        {LEVELS.map((level) => (
          <Button key={level} onClick={() => show(level)}>
            {level === 'danger' ? words.showDanger : words.showCaution}
          </Button>
        ))}
        <Button onClick={() => showNote(paymentNote(PAYMENT_WAYS, locale), () => undefined)}>{words.showNote}</Button>
      </div>
    </>
  );
}

function Result({ level }: { level: (typeof LEVELS)[number] }) {
  const { locale } = useText();
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const { sentence } = verdictText(verdictOf(locale, level), locale, NOW);
    const badge = putBadge(place.current, { level, language: locale, sentence });
    return () => badge.remove();
  }, [level, locale]);
  return (
    <p ref={place} class="result">
      {galleryWords(locale).shop}
    </p>
  );
}

/** The inspector's, in a root of their own with its style, as on a page. */
export function Charts() {
  const { t } = useText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const host = place.current;
    if (!host) return;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent = PANEL_SHEET;
    const panel = document.createElement('div');
    panel.className = 'panel';
    panel.append(...[starChart(REVIEWS, MARKED, t), timeChart(REVIEWS, MARKED, t)].filter((chart) => chart !== null));
    root.replaceChildren(style, panel);
  }, [t]);
  return <div ref={place} class="charts" />;
}
