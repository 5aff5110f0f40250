import { send } from '../messages/send';
import { keptSample, NO_REGISTRY } from '../reviews/kept-sample';
import { openPlaces } from '../reviews/open-places';
import { readReviews } from '../reviews/read-reviews';
import { gatherReviews } from './gather-reviews';
import { openPanel } from './inspector-panel';
import { newUuid } from './new-uuid';

/** Injected by the popup's button. Injected again it brings what is open back to sight, or opens anew what was closed. */
const OPEN = 'probityInspector';

async function inspect(): Promise<void> {
  const open = Object.getOwnPropertyDescriptor(globalThis, OPEN)?.value as { focus(): void } | null | undefined;
  if (open) return open.focus();
  const inspection = await send({ type: 'get-inspection' });
  const panel = openPanel(inspection, {
    url: () => location.href,
    now: () => Date.now(),
    newKey: newUuid,
    report: (key, report) => send({ type: 'report-reviews', key, registryId: inspection.registry?.id ?? '', report }),
    onClose: () => {
      gathering.stop();
      void send({ type: 'leave-reviews' }).catch(() => {});
      remember(null);
    },
  });
  const salt = inspection.registry?.id ?? NO_REGISTRY;
  const gathering = gatherReviews(window, {
    places: () => openPlaces(document).map(({ at }) => at),
    read: () => readReviews(document, new URL(location.href), { salt, now: Date.now() }),
    before: inspection.kept,
    // A worker that is out of reach keeps nothing, and the sample goes on without.
    keep: (reviews) => void send({ type: 'keep-reviews', reviews: keptSample(reviews) }).catch(() => {}),
  });
  gathering.start((shown, earlier) => panel.show(shown, earlier));
  remember(panel);
}

function remember(panel: { focus(): void } | null): void {
  Object.defineProperty(globalThis, OPEN, { value: panel, configurable: true });
}

void inspect();
