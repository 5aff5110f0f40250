import type { Authority } from '../core/handoff/authority';
import type { Pack, PackRow, Piece, Value } from '../core/handoff/pack';
import { inLanguage } from '../core/in-languages';
import { amountText, keptPriceText } from './amount-text';
import { writtenDay } from './i18n/dates';
import { sizeText } from './i18n/size-text';
import type { Translate } from './i18n/translate';
import { identifierText } from './identifier-text';

/** What stands in a field; empty where nothing is known. */
export function rowText({ values }: Pick<PackRow, 'values'>, t: Translate): string {
  return values.map((value) => valueText(value, t)).join('\n');
}

function valueText(value: Value, t: Translate): string {
  if ('text' in value) return value.text;
  if ('word' in value) return t(value.word);
  if ('stage' in value) return t('handoff.stage', { stage: t(`stage.${value.stage}`) });
  if ('day' in value) return writtenDay(t.locale, value.day);
  if ('amount' in value) return amountText(value.amount, t.locale);
  if ('price' in value) return keptPriceText(value.price, t.locale);
  if ('pieces' in value) return t('handoff.pieces', { count: value.pieces });
  if ('receipt' in value) return t('handoff.receipt', { registry: value.registry, receipt: value.receipt });
  return t('match', { ...identifierText(value.identifier, t) });
}

/** To whom it goes: a letter's name says what it is, so it has another for whoever gets it. */
export function addressee({ to, name }: Authority, t: Translate): string {
  return t('handoff.to', { name: inLanguage(to ?? name, t.locale) });
}

/** What a piece of evidence is called. */
export function pieceName({ kind, name }: Piece, t: Translate): string {
  return kind === 'page' ? t('evidence.page') : name;
}

/** The whole pack as plain text, in the order of the office's form, to be copied: what is empty is left out. */
export function packText({ authority, rows, evidence }: Pack, t: Translate): string {
  const fields = rows.flatMap((row) => {
    const text = rowText(row, t);
    return text === '' ? [] : [t('handoff.line', { label: t(`handoff.field.${row.field}`), text })];
  });
  const files = evidence.map(
    (piece, at) => `${at + 1}. ${pieceName(piece, t)} (${sizeText(t.locale, piece.size)})\n   SHA-256: ${piece.sha256}`,
  );
  const head = [addressee(authority, t)];
  const opening = authority.opening ? [t('handoff.greeting'), inLanguage(authority.opening, t.locale)] : [];
  const list = files.length > 0 ? [[t('handoff.evidence'), ...files].join('\n')] : [];
  const end = authority.opening ? [t('handoff.signature')] : [];
  return `${[...head, ...opening, fields.join('\n'), ...list, ...end].join('\n\n')}\n`;
}
