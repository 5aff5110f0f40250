import type { SightedIdentifier } from '../core/sighting';
import { PLAIN_REGISTRATIONS, REGISTRATION_CUES } from './registration-cues';
import { linkedRegistrations } from './registration-links';
import { agreedRegistrations, type Registration } from './registrations';
import { statedText, statements } from './statements';

/** Registrations that the site prints about itself, in its footer or imprint, and those that it links to there. */
export function imprint(page: Document, url: URL): SightedIdentifier[] {
  const blocks = statements(page, url);
  return agreedRegistrations([
    ...printedRegistrations(statedText(blocks, page), 'footer'),
    ...linkedRegistrations(blocks),
  ]);
}

/** Every number in a text behind words that say what it is. */
export function printedRegistrations(text: string, seenIn: string): Registration[] {
  // A label and its number may be shown on two lines.
  const line = text.replace(/\s+/g, ' ');
  const small = line.toLowerCase();
  const fitting = [...REGISTRATION_CUES, ...PLAIN_REGISTRATIONS].filter(({ mark }) => mark.test(small));
  return fitting.flatMap(({ scheme, pattern, prefix = '' }) =>
    [...line.matchAll(pattern)].map((match) => ({ scheme, value: prefix + (match[1] ?? ''), seenIn })),
  );
}
