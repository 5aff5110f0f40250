import { APP_RULES } from './app-rules';
import { MARKETPLACE_RULES } from './marketplace-rules';
import { SHOP_RULES } from './shop-rules';
import type { ReviewRule } from './review-rule';

/** Every site and review app that is known; what none of them fits is read by its schema.org mark-up. */
export const RULES: readonly ReviewRule[] = [...MARKETPLACE_RULES, ...SHOP_RULES, ...APP_RULES];
