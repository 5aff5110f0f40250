/** Ways to pay that give a buyer nothing to undo a payment by: no platform, card network or payment provider stands between. */
export const PAYMENT_WAYS = ['gift-card', 'crypto', 'private-transfer', 'qr-transfer', 'bank-transfer-only'] as const;
export type PaymentWay = (typeof PAYMENT_WAYS)[number];
