import { markLanguage } from '../ui/i18n/mark-language';
import type { ReadReview } from '../reviews/shown-review';
import type { Translate } from '../ui/i18n/translate';
import { MARK_HOST, MARK_SHEET } from './inspector-style';
import { ownElement } from './own-element';
import { element } from './plain-dom';
import { testsText } from './tests-text';
import { warningSign } from './warning-sign';

/** Marks reviews where they stand on the page, and takes the marks away again. */
export function reviewMarks(t: Translate) {
  const hosts = new Map<Element, { host: HTMLElement; words: string }>();
  return {
    /** `testsOf`: the names of the tests that mark a review, none for most. */
    show(reviews: readonly ReadReview[], testsOf: (review: ReadReview) => readonly string[]): void {
      const wanted = new Set<Element>();
      for (const review of reviews) {
        const tests = testsOf(review);
        if (tests.length === 0 || !review.element) continue;
        wanted.add(review.element);
        const words = testsText(tests, t);
        const there = hosts.get(review.element);
        if (there?.words === words && there.host.isConnected) continue;
        there?.host.remove();
        hosts.set(review.element, { host: mark(review.element, words, t), words });
      }
      for (const [at, { host }] of hosts)
        if (!wanted.has(at)) {
          host.remove();
          hosts.delete(at);
        }
    },
    clear(): void {
      for (const { host } of hosts.values()) host.remove();
      hosts.clear();
    },
  };
}

function mark(review: Element, words: string, t: Translate): HTMLElement {
  const host = ownElement(MARK_HOST);
  const note = element('div', 'note', warningSign('caution'), element('span', '', words));
  markLanguage(note, t.locale);
  note.setAttribute('role', 'note');
  host.attachShadow({ mode: 'closed' }).append(element('style', '', MARK_SHEET), note);
  Element.prototype.prepend.call(review, host);
  return host;
}
