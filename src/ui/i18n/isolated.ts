/** Marks of direction, and letters that are written from right to left. */
const TURNS =
  /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const [FIRST_STRONG, POP] = ['\u2068', '\u2069'];

/**
 * What somebody else wrote, to stand in a sentence of ours: text that could turn what is around it is put into an isolate of its own
 * (UAX #9, 2.4), in which its own isolates are closed and nothing closes it from within. Marks that spell letters backwards are left
 * out: no script needs them, and a name could read as another by them. Other text stays as it is in a sentence from left to right.
 */
export function isolated(text: string, sentence: 'ltr' | 'rtl' = 'ltr'): string {
  if (text === '' || (sentence === 'ltr' && !TURNS.test(text))) return text;
  let open = 0;
  const inside = [...text].filter((one) => {
    if (/[\u202D\u202E]/.test(one)) return false;
    if (/[\u2066-\u2068]/.test(one)) open += 1;
    if (one !== POP) return true;
    open -= 1;
    if (open >= 0) return true;
    open = 0;
    return false;
  });
  return FIRST_STRONG + inside.join('') + POP.repeat(open + 1);
}
