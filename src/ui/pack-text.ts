import type { Pack, PackRow, Value } from '../core/handoff/pack';
import { inLanguage } from '../core/in-languages';
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
  if ('pieces' in value) return t('handoff.pieces', { count: value.pieces });
  if ('receipt' in value) return t('handoff.receipt', { registry: value.registry, receipt: value.receipt });
  return t('match', { ...identifierText(value.identifier, t) });
}

/** The whole pack as plain text, in the order of the office's form, to be copied: what is empty is left out. */
export function packText({ authority, rows, evidence }: Pack, t: Translate): string {
  const fields = rows.flatMap((row) => {
    const text = rowText(row, t);
    return text === '' ? [] : [t('handoff.line', { label: t(`handoff.field.${row.field}`), text })];
  });
  const files = evidence.map(
    ({ name, size, sha256 }, at) => `${at + 1}. ${name} (${sizeText(t.locale, size)})\n   SHA-256: ${sha256}`,
  );
  const head = [t('handoff.to', { name: inLanguage(authority.name, t.locale) })];
  const opening = authority.opening ? [t('handoff.greeting'), inLanguage(authority.opening, t.locale)] : [];
  const list = files.length > 0 ? [[t('handoff.evidence'), ...files].join('\n')] : [];
  const end = authority.opening ? [t('handoff.signature')] : [];
  return `${[...head, ...opening, fields.join('\n'), ...list, ...end].join('\n\n')}\n`;
}
