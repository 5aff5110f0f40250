/**
 * The minute of the day, 0 to 1439, that a date's text tells as well; undefined where it tells none. Midnight is what pages write that
 * know the day only. In whatever zone the page uses: it serves to compare the reviews of one page.
 */
export function reviewMinute(text: string): number | undefined {
  const [, hours, minutes, half] =
    /(?:^|[T\s年月日,，])(\d{1,2})[:：](\d{2})(?:[:：]\d{2})?(?:\.\d+)?\s*([ap]\.?m\b)?/i.exec(text.slice(0, 300)) ??
    [];
  if (hours === undefined) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0);
  const minute = 60 * hour + Number(minutes);
  return hour > 23 || Number(minutes) > 59 || minute === 0 ? undefined : minute;
}
