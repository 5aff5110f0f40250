/** China's provinces by the first two digits of GB/T 2260, with the signs that stand for them in filings. */
const SIGNS: Record<string, string> = {
  11: '京',
  12: '津',
  13: '冀',
  14: '晋',
  15: '蒙',
  21: '辽',
  22: '吉',
  23: '黑',
  31: '沪',
  32: '苏',
  33: '浙',
  34: '皖',
  35: '闽',
  36: '赣',
  37: '鲁',
  41: '豫',
  42: '鄂',
  43: '湘',
  44: '粤',
  45: '桂',
  46: '琼',
  50: '渝',
  51: '川蜀',
  52: '贵黔',
  53: '云滇',
  54: '藏',
  61: '陕秦',
  62: '甘陇',
  63: '青',
  64: '宁',
  65: '新',
};

/** Every sign. Two may stand for one province (川 and 蜀), but a number under one is not known to be the same under the other. */
export const PROVINCES = Object.values(SIGNS).join('');

/** Whether `sign` stands for the province with this two-digit code. */
export function isProvince(code: string, sign: string): boolean {
  return SIGNS[code]?.includes(sign) ?? false;
}
