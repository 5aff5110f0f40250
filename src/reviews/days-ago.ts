const TODAY = among(
  'today|heute|aujourd.hui|hoy|oggi|hoje|dzisiaj|dziś|just now|сегодня|bugün|i ?dag|tänään|dnes|σήμερα|اليوم|היום',
  '今天|今日|刚刚|小时前|分钟前|時間前|分前|오늘|시간 ?전|분 ?전',
);
const YESTERDAY = among(
  'yesterday|gestern|hier|ayer|ieri|ontem|wczoraj|вчера|dün|i ?går|eilen|včera|tegnap|χθες|أمس|אתמול',
  '昨天|昨日|어제',
);

/** Days of which the number may be missing or a word: "a day ago". */
const DAYS =
  /(\d{1,2}|\ba|\bun|\bein(?:em)?|\bum)? ?(?:days? ago|tage?n?\b|jours?\b|d[ií]as?\b|giorn[io] fa|dni temu|дн(?:я|ей) назад|день назад|天前|日前|일 ?전|gün önce|dag(?:ar)? sedan|dage?r? siden|päivää sitten|napja)/i;
/** In these the words stand around the number. */
const DAYS_AROUND = /(?:před|πριν(?: από)?|منذ|قبل|לפני) (\d{1,2}) (?:dn[yeí]|ημέρες|μέρες|أيام|يوما|ימים)(?!\p{L})/iu;

/** How many days ago it was, as a short line tells it in words; weeks, months and years ago tell no day. */
export function daysAgo(line: string): number | undefined {
  if (line.length > 60) return undefined;
  if (TODAY.test(line)) return 0;
  if (YESTERDAY.test(line)) return 1;
  const ago = DAYS_AROUND.exec(line) ?? DAYS.exec(line);
  return ago ? Number(ago[1]) || 1 : undefined;
}

/** Words that stand by themselves, and those of languages that write without spaces. */
function among(words: string, anywhere: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})|${anywhere}`, 'iu');
}
