import type { PageReport } from '../../messages/protocol';

/** Whose page it is: its host, and the merchant's name as the page gives it. */
export function subjectOf({ url, sighting }: PageReport): string {
  const host = URL.canParse(url) ? new URL(url).host : url;
  const name = sighting?.facts.merchantName;
  return name ? `${host} · ${name}` : host;
}
