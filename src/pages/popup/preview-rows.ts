import { CONTACT_FIELDS } from '../../core/casework/contact';
import type { Complaint } from '../../core/complaint';
import { namesAParty } from '../../core/named-party';
import type { SightedIdentifier } from '../../core/sighting';
import { amountText, keptPriceText } from '../../ui/amount-text';
import type { Translate } from '../../ui/i18n/translate';
import { dateText } from '../../ui/i18n/dates';
import { languageName } from '../../ui/i18n/language-name';
import { identifierText } from '../../ui/identifier-text';
import type { Fact } from '../../ui/reason-text';

const PLACES = ['address', 'footer', 'json-ld', 'seller box', 'seller link', 'page configuration', 'results'] as const;

/** Every field of a complaint in words, in its own order, leaving out none and adding none. */
export function previewRows(complaint: Complaint, t: Translate): Fact[] {
  const { kind, against, amount, page } = complaint;
  const rows: [string, string | undefined][] = [
    [t('field.kind'), kind && kind !== 'objection' ? t(`complaint.${kind}`) : undefined],
    ...against.identifiers.map((seen): [string, string] => [t('field.against.identifiers'), identifierRow(seen, t)]),
    [t('field.against.name'), against.name],
    [t('field.against.address'), against.address],
    [t('field.against.url'), against.url],
    [t('field.category'), t(`category.${complaint.category}`)],
    [t('field.stage'), t(`stage.${complaint.stage}`)],
    [t('field.facts'), complaint.facts],
    [t('field.remedy'), complaint.remedy && t(`remedy.${complaint.remedy}`)],
    [t('field.claim'), complaint.claim],
    [t('field.orderNumber'), complaint.orderNumber],
    [t('field.purchasedOn'), complaint.purchasedOn],
    [t('field.promisedOn'), complaint.promisedOn],
    [t('field.amount'), amount && amountText(amount, t.locale)],
    [t('field.page.title'), page?.title],
    [t('field.page.offer'), page?.offer],
    [t('field.page.price'), page?.price && keptPriceText(page.price, t.locale)],
    [t('field.page.seenAt'), page && timeText(t, page.seenAt)],
    ...contactRows(complaint.contact, t),
    [t('field.contact'), complaint.sealedContact && t('complaint.sealed-already')],
    [t('field.goodFaith'), complaint.goodFaith && t('complaint.good-faith')],
    [t('field.language'), languageName(t.locale, complaint.language)],
  ];
  return rows.flatMap(([label, text]) => (text === undefined ? [] : { label, text }));
}

/** Who complains, as it is before it is sealed. */
function contactRows(contact: Complaint['contact'], t: Translate): [string, string | undefined][] {
  if (contact === undefined) return [];
  if (typeof contact === 'string') return [[t('field.contact'), t('complaint.sealed', { contact })]];
  return CONTACT_FIELDS.map((field) => {
    const value = contact[field];
    return [t(`field.contact.${field}`), value && t('complaint.sealed', { contact: value })];
  });
}

/** A time (ISO 8601) to the minute, in the shopper's own zone. */
function timeText({ locale }: Translate, time: string): string {
  const at = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${dateText(locale, at.getTime())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

function identifierRow({ identifier, evidence, seenIn, validity, reason }: SightedIdentifier, t: Translate): string {
  if (namesAParty(identifier)) return t('field.identifier-chosen', identifierText(identifier, t));
  const words = { ...identifierText(identifier, t), evidence: t(`evidence.${evidence}`), place: placeText(seenIn, t) };
  if (validity === 'valid') return t('field.identifier', words);
  return t('field.identifier-doubtful', { ...words, doubt: [t('facts.doubtful'), reason].filter(Boolean).join(', ') });
}

/** The detectors' words for places that are in the catalogues; a selector is its own name. */
function placeText(seenIn: string, t: Translate): string {
  const places = seenIn.split(', ').map((place) => {
    const known = PLACES.find((one) => one === place);
    return known ? t(`place.${known}`) : place;
  });
  return new Intl.ListFormat(t.locale).format(places);
}
