import type { Checked, Scheme } from '../identifier';
import type { IdForm } from './marketplace';

/** The scheme of a marketplace's ids of one form. */
export function sellerScheme(name: string, form: IdForm): Scheme {
  const pattern = patternOf(form);
  return {
    name,
    check(raw): Checked {
      const value = spelledAs(form, raw.normalize('NFKC').trim());
      const refused = Object.hasOwn(form.refused ?? {}, value) ? form.refused?.[value] : undefined;
      if (refused !== undefined) return { validity: 'malformed', reason: refused };
      return pattern.test(value)
        ? { validity: 'valid', value }
        : { validity: 'malformed', reason: `is not ${inWords(form)}` };
    },
  };
}

/** The one spelling of an id of this form. */
export function spelledAs({ spelled, padded }: IdForm, id: string): string {
  const text = padded ? id.replace(/^0+(?=\d)/, '') : id;
  if (spelled === undefined) return text;
  return spelled === 'upper' ? text.toUpperCase() : text.toLowerCase();
}

/** What an id of this form looks like. */
function patternOf({ form, min, max, marks = '', first = '' }: IdForm): RegExp {
  const length = `{${min - first.length},${max - first.length}}`;
  if (form === 'name') return new RegExp(`^(?=.*[A-Za-z0-9])${literal(first)}[A-Za-z0-9${literal(marks)}]${length}$`);
  return new RegExp(`^${form === 'number' ? '(?!0)' : ''}${literal(first)}[0-9]${length}$`);
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function inWords({ form, min, max, marks, first }: IdForm): string {
  const length = min === max ? `${min}` : `${min} to ${max}`;
  const start = first ? `, ${first} first` : '';
  if (form === 'number') return `a number of ${length} digits`;
  return form === 'digits'
    ? `${length} digits${start}`
    : `${length} letters and digits${marks ? ` or ${marks}` : ''}${start}`;
}
