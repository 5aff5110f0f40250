import type { PageReport } from '../../messages/protocol';
import { LevelSign } from '../../ui/level-sign';
import { ReasonItem } from '../../ui/reason-item';
import { useText } from '../../ui/text-context';
import { verdictText } from '../../ui/verdict-text';

/** The verdict on the stopped page: its sentence, source and date, and, folded, all reasons and what we don't know. */
export function Stopped({ report }: { report: PageReport }) {
  const { t, locale } = useText();
  const { level, word, age, sentence, advice, reasons, unknowns } = verdictText(report.verdict, locale, Date.now());
  const host = URL.canParse(report.url) ? new URL(report.url).host : report.url;
  return (
    <>
      <p class={`word level level-${level} level-plain`}>
        <LevelSign level={level} size={40} />
        {word}
      </p>
      <p class="host">{host}</p>
      <h1 class="sentence">{sentence}</h1>
      {age && <p>{age}</p>}
      <p>{advice}</p>
      <details>
        <summary>{t('blocked.why')}</summary>
        <ul class="stack">
          {reasons.map((reason, index) => (
            <ReasonItem key={index} reason={reason} alone={reasons.length === 1} />
          ))}
        </ul>
        <ul class="points small soft">
          {unknowns.map((unknown) => (
            <li key={unknown}>{unknown}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
