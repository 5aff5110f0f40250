/**
 * Stars on a scale to 5 that a text, a class or a width tells: `3,0 von 5 Sternen`, `7/10`, `comment-star star5`, `width: 80%`,
 * `★★★☆☆`. Undefined where it tells none, or a number that no scale has.
 */
export function starCount(text: string | undefined): number | undefined {
  const line = text?.slice(0, 200).normalize('NFKC').replace(',', '.') ?? '';
  const drawn = /[★⭐]+/u.exec(line);
  if (drawn && /^[\s★☆⭐]+$/u.test(line)) return within(Array.from(drawn[0]).length, 5);
  const width = /width:? ?(\d+(?:\.\d+)?) ?%/.exec(line) ?? /^(\d+(?:\.\d+)?) ?%$/.exec(line);
  if (width) return within(Number(width[1]) / 20, 5);
  const inClass = /(?:^|[\s-])(?:star|stars|sa|rated|rating|allstar)-?_?(\d{1,2})(?:[-_](\d))?(?=\s|$)/i.exec(line);
  if (inClass) {
    const whole = Number(inClass[1]);
    return within(whole > 5 ? whole / 10 : whole + (inClass[2] ? Number(`0.${inClass[2]}`) : 0), 5);
  }
  // In Chinese and Japanese the scale comes first: 5つ星のうち4.0.
  const turned = /(\d+) ?つ星のうち ?(\d+(?:\.\d+)?)/.exec(line);
  if (turned) return within(scaled(Number(turned[2]), Number(turned[1])), 5);
  const numbers = line.match(/\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  const [value, of] = numbers;
  if (value === undefined) return undefined;
  return within(of !== undefined && (of === 5 || of === 10) && value <= of ? scaled(value, of) : value, 5);
}

/** A value on a scale from 0 to `best`, as one to 5. */
export function scaled(value: number, best: number): number {
  return best > 0 ? (value / best) * 5 : NaN;
}

function within(value: number, most: number): number | undefined {
  return Number.isFinite(value) && value >= 0 && value <= most ? Math.round(value * 100) / 100 : undefined;
}
