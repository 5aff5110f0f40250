import type { PaymentWay } from '../core/payment-way';
import type { PageNote } from '../messages/page-note';
import { translator, type Locale, type Translate } from './i18n/translate';

/** What to show on a page that asks to be paid without any protection. */
export function paymentNote(ways: readonly PaymentWay[], locale: Locale): PageNote {
  const t = translator(locale);
  return {
    language: locale,
    sentence: t('payment.asks', { ways: waysText(ways, t) }),
    advice: t('payment.advice'),
    closeLabel: t('payment.close'),
  };
}

/** The ways in words, as one part of a sentence. */
export function waysText(ways: readonly PaymentWay[], t: Translate): string {
  return new Intl.ListFormat(t.locale, { type: 'disjunction' }).format(ways.map((way) => t(`payment.${way}`)));
}
