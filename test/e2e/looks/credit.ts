import type { MerchantCredit } from '../../../src/core/merchant-file';

export { creditOf } from '../../../src/demo/gallery/credit-sample';

export const NO_CREDIT: MerchantCredit = { points: [], others: [], commitment: null };
