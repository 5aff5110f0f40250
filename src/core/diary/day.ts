const DAY = 86_400_000;

/** The day, `YYYY-MM-DD`, of a time in ms since 1970, where the shopper is. */
export function dayAt(time: number): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The day `days` after `day`, by the calendar: no time zone and no change of clocks moves it. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** How many days there are until the end of `day`: 0 on that day itself, below 0 when it has passed. */
export function daysLeft(day: string, today: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY);
}
