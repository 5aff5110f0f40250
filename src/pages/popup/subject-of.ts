import type { PageReport } from '../../messages/protocol';
import { isolated } from '../../ui/i18n/isolated';

/** Whose page it is: its host, and the merchant's name as the page gives it, which turns nothing of the host. */
export function subjectOf({ url, sighting }: PageReport): string {
  const host = URL.canParse(url) ? new URL(url).host : url;
  const name = sighting?.facts.merchantName;
  return name ? `${host} · ${isolated(name)}` : host;
}
