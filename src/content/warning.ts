import { markLanguage } from '../ui/i18n/mark-language';
import type { Banner } from '../messages/protocol';
import { ownElement } from './own-element';
import { button, element } from './plain-dom';
import { keepOnTop } from './keep-on-top';
import { warningSign } from './warning-sign';
import { HOST_STYLE, SHEET } from './warning-style';

export interface WarningActions {
  onDetails(): void;
  /** The shopper hid the banner; it is gone already. */
  onHide(): void;
}

let current: { banner: Banner; close(): void } | null = null;

/** Shows `banner` on top of the page, in place of one that is shown already. The same one again changes nothing. */
export function showWarning(banner: Banner, actions: WarningActions): void {
  if (JSON.stringify(current?.banner) === JSON.stringify(banner)) return;
  hideWarning();
  current = { banner, close: keepOnTop(() => buildHost(banner, actions)) };
}

/** Takes the banner away, if there is one. */
export function hideWarning(): void {
  current?.close();
  current = null;
}

/** The banner in a closed shadow root, under a name that no page can know in advance. */
function buildHost(banner: Banner, actions: WarningActions): HTMLElement {
  const host = ownElement(HOST_STYLE);
  const box = element('section', `banner ${banner.level}`);
  markLanguage(box, banner.language);
  box.setAttribute('aria-label', banner.sentence);

  const words = element('div');
  words.setAttribute('role', banner.level === 'danger' ? 'alert' : 'status');
  const { moment, sentence, payment, advice, source } = banner;
  const lines = { moment, sentence, payment, advice, source };
  for (const [name, line] of Object.entries(lines)) if (line) words.append(element('p', name, line));

  const buttons = element('div', 'buttons');
  buttons.append(
    button('details', banner.detailsLabel, () => actions.onDetails()),
    button('hide', banner.hideLabel, () => {
      hideWarning();
      actions.onHide();
    }),
  );
  box.append(warningSign(banner.level), words, buttons);
  host.attachShadow({ mode: 'closed' }).append(element('style', '', SHEET), box);
  return host;
}
