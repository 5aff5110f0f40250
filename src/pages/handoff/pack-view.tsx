import type { Pack, PackRow } from '../../core/handoff/pack';
import { inLanguage } from '../../core/in-languages';
import { CopyButton } from '../../ui/copy-button';
import { writtenDay } from '../../ui/i18n/dates';
import { directionOf } from '../../ui/i18n/direction';
import { sizeText } from '../../ui/i18n/size-text';
import type { Translate } from '../../ui/i18n/translate';
import { addressee, pieceName, rowText } from '../../ui/pack-text';
import { useText } from '../../ui/text-context';

/** The pack as it is copied and printed, in the language that was chosen for it (`words`); what is around it stays the page's own. */
export function PackView({ pack, words }: { pack: Pack; words: Translate }) {
  const { t, locale } = useText();
  const { authority, rows, missing, evidence } = pack;
  const isLetter = authority.opening !== undefined;
  return (
    <article class="card paper" lang={words.locale} dir={directionOf(words.locale)}>
      <h1 class="on-paper">{words(isLetter ? 'handoff.sheet-letter' : 'handoff.sheet')}</h1>
      <h2>{addressee(authority, words)}</h2>
      {isLetter && (
        <>
          <p>{words('handoff.greeting')}</p>
          <p>{authority.opening && inLanguage(authority.opening, words.locale)}</p>
        </>
      )}
      {missing.length > 0 && (
        <p class="note screen" lang={locale} dir={directionOf(locale)}>
          {t('handoff.missing', {
            fields: new Intl.ListFormat(locale).format(
              missing.map((field) => t('handoff.named', { field: t(`handoff.field.${field}`) })),
            ),
          })}
        </p>
      )}
      <ol class="rows">
        {rows.map((row) => (
          <Row key={row.field} row={row} words={words} />
        ))}
      </ol>
      {evidence.length > 0 && (
        <section class="stack">
          <h3>{words('handoff.evidence')}</h3>
          <ol class="pieces">
            {evidence.map((piece) => (
              <li key={piece.sha256}>
                <span class="verbatim">{pieceName(piece, words)}</span>{' '}
                <span class="small soft">{sizeText(words.locale, piece.size)}</span>
                <code class="hash small">SHA-256: {piece.sha256}</code>
              </li>
            ))}
          </ol>
          <p class="small soft">{words('handoff.hash-hint')}</p>
        </section>
      )}
      {isLetter && <p class="signature">{words('handoff.signature')}</p>}
      <footer class="small soft screen" lang={locale}>
        <p>
          {t('handoff.source', {
            source: inLanguage(authority.source, locale),
            date: writtenDay(locale, authority.checked.on),
          })}
          {t('sentence.gap')}
          {t(`handoff.checked.${authority.checked.how}`)}
        </p>
        {authority.orderFrom && <p>{t('handoff.order-from', { source: authority.orderFrom })}</p>}
      </footer>
    </article>
  );
}

/** A field of the form: what stands in it, or room to write. */
function Row({ row, words }: { row: PackRow; words: Translate }) {
  const { t, locale } = useText();
  const text = rowText(row, words);
  const label = words(`handoff.field.${row.field}`);
  return (
    <li class={`entry${text === '' ? ' entry-empty' : ''}`}>
      <span class="entry-label">{label}</span>
      <span class="entry-text verbatim" dir="auto">
        {text || (
          <span class="soft screen" lang={locale}>
            {t('handoff.empty')}
          </span>
        )}
      </span>
      {text !== '' && (
        <span class="screen">
          <CopyButton text={text} label={t('handoff.copy')} done={t('filed.copied')} />
        </span>
      )}
    </li>
  );
}
