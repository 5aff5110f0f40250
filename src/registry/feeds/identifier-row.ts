import * as v from 'valibot';
import { CATEGORIES, type Category } from '../../core/category';
import { canonicalMayBeListed } from '../../core/listable';
import { parseIdentifier } from '../../core/schemes';
import { refused, setAside, type FeedRow } from './feed-row';
import { hostRow } from './host-row';

/** What a row of a table says, by the names of its columns; all may be missing. */
export interface RowFields {
  identifier?: string | undefined;
  scheme?: string | undefined;
  value?: string | undefined;
  domain?: string | undefined;
  list?: string | undefined;
  category?: string | undefined;
}

const CategorySchema = v.picklist(CATEGORIES);

/** A row of a table about one identifier, for a feed imported into `list`. */
export function identifierRow(fields: RowFields, list: string): FeedRow {
  if (fields.list && fields.list !== list) return setAside('other-list', `its list is "${fields.list}"`);
  const categories = categoriesOf(fields.category ?? '');
  if (categories === null) return refused('unknown-category');
  const row = named(fields);
  return row.kind === 'entry' && categories.length > 0 ? { ...row, categories } : row;
}

function named({ identifier, scheme, value, domain }: RowFields): FeedRow {
  const text = identifier || (scheme && value ? `${scheme}:${value}` : domain ? `domain:${domain}` : '');
  if (/^domain:/i.test(text)) return hostRow(text.slice('domain:'.length));
  if (text !== '' && !text.includes(':')) return hostRow(text);
  const checked = parseIdentifier(text);
  if (checked.validity === 'malformed') return refused('not-an-identifier');
  if (checked.validity === 'doubtful') return setAside('doubtful', checked.reason);
  const listable = canonicalMayBeListed(checked.identifier);
  return listable.ok ? { kind: 'entry', identifier: checked.identifier } : setAside('shared', listable.reason);
}

/** Several categories may stand in one field, parted by `;`, `|` or spaces; null if one is unknown. */
function categoriesOf(text: string): Category[] | null {
  const codes = text.split(/[;|,\s]+/).filter((code) => code !== '');
  const known = codes.filter((code) => v.is(CategorySchema, code));
  return known.length === codes.length ? known : null;
}
