import type { PageReport } from '../../messages/protocol';
import { LevelSign } from '../../ui/level-sign';
import { useText } from '../../ui/text-context';
import { verdictText } from '../../ui/verdict-text';

/** The verdict on the stopped page: its sentence, and on what it rests. */
export function Stopped({ report }: { report: PageReport }) {
  const { locale } = useText();
  const { level, word, age, sentence, trail, source } = verdictText(report.verdict, locale, Date.now());
  const host = URL.canParse(report.url) ? new URL(report.url).host : report.url;
  return (
    <>
      <p class={`word level level-${level} level-plain`}>
        <LevelSign level={level} size={40} />
        {word}
      </p>
      <p class="host">{host}</p>
      <h1 class="sentence">{sentence}</h1>
      {trail && <p>{trail}</p>}
      {age && <p>{age}</p>}
      <p class="small soft">{source}</p>
    </>
  );
}
