import { writtenDay } from '../../../ui/i18n/dates';
import { useText } from '../../../ui/text-context';
import type { Finding } from './api';
import { Quote } from './parts/quote';
import { usePublicWords } from './words';

/** What panels found about goods, and the reviews that they found suspect as the page showed them. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const p = usePublicWords();
  const { locale } = useText();
  return (
    <>
      <h3>{p('findings.title')}</h3>
      {findings.map(({ product, sample, reports, decided, suspect }) => (
        <div key={product} class="stack-small">
          <bdi class="code">{product}</bdi>
          <p>{p('findings.of', { ...decided, reports, sample })}</p>
          <details class="way">
            <summary>{p('findings.reviews')}</summary>
            <div class="stack-small">
              {suspect.map(({ text, stars, date }, index) => (
                <div key={index}>
                  <span class="small soft">
                    {[
                      stars !== undefined && p('findings.review', { stars }),
                      date && (writtenDay(locale, date) || date),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  <Quote text={text} />
                </div>
              ))}
            </div>
          </details>
        </div>
      ))}
    </>
  );
}
