import { numberScheme } from './number-scheme';

/** The numeric user id of a seller on Taobao and Tmall (`user_number_id`, `userid`, `sellerId`). */
export const taobaoSeller = numberScheme('taobao-seller', 16);
