/** A time as people type it, `2026-03-15 16:05`, in their own time zone. */
export function localTime(time: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${day} ${[time.getHours(), time.getMinutes()].map(two).join(':')}`;
}

/** What was typed as a time for the registry (ISO 8601); what is no time, as it is, so that the registry says so. */
export function timeOfLocal(text: string): string {
  const time = new Date(text.trim().replace(' ', 'T'));
  return Number.isNaN(time.getTime()) ? text : time.toISOString();
}
