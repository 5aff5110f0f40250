import { nameIn } from '../core/registry-name';
import { DIRECTIONS, MAX_COMMENT_LENGTH, REVIEW_REASONS, type ReviewReport } from '../core/review-report';
import type { Inspection, ReportState } from '../messages/protocol';
import type { Translate } from '../ui/i18n/translate';
import { reportPreview } from './inspector-preview';
import { button, element, tick } from './plain-dom';

export type Reason = (typeof REVIEW_REASONS)[number];

/** What the volunteer says of the reviews picked. */
export interface Said {
  reasons: Reason[];
  direction: (typeof DIRECTIONS)[number];
  comment: string;
}

interface FormActions {
  /** The report as it would be sent; null where nothing is picked. */
  compose(said: Said): ReviewReport | null;
  report(report: ReviewReport): Promise<ReportState>;
}

/** Reasons, comment, the preview of all that is sent, and sending. It stays as it is while the sample grows. */
export function reportForm({ registry }: Inspection, t: Translate, { compose, report }: FormActions) {
  const section = element('section');
  if (!registry) {
    section.append(element('p', 'soft', t('inspector.no-registry')));
    return { section, count: () => {} };
  }
  const said: Said = { reasons: [], direction: 'praise', comment: '' };
  const problem = element('p', 'small');
  problem.setAttribute('role', 'alert');
  const picked = element('p', 'label');
  const comment = element('textarea');
  comment.maxLength = MAX_COMMENT_LENGTH;
  comment.addEventListener('input', () => (said.comment = comment.value));

  const write = () => {
    section.replaceChildren(
      picked,
      group(
        t('inspector.reasons'),
        REVIEW_REASONS.map((reason) =>
          tick(t(`inspector.reason.${reason}`), said.reasons.includes(reason), (checked) => {
            said.reasons = said.reasons.filter((one) => one !== reason).concat(checked ? [reason] : []);
            settleHint();
          }),
        ),
      ),
      group(
        t('inspector.direction'),
        DIRECTIONS.map((direction) =>
          choice(
            t(`inspector.direction.${direction}`),
            said.direction === direction,
            () => (said.direction = direction),
          ),
        ),
      ),
      element('label', '', element('span', 'label', t('inspector.comment')), comment),
      problem,
      element('div', 'row', button('primary', t('inspector.preview'), check)),
    );
  };
  const composed = () => (said.reasons.length > 0 ? compose(said) : null);
  const hint = t('inspector.need-pick');
  /** What was asked for goes once it is there. */
  const settleHint = () => {
    if (problem.textContent === hint && composed()) problem.textContent = '';
  };
  const check = () => {
    const ready = composed();
    problem.textContent = ready ? '' : hint;
    if (ready) preview(ready);
  };
  const preview = (ready: ReviewReport) => {
    const send = button('primary', t('inspector.send'), (event) => {
      // Only the volunteer's own click sends.
      if (!event.isTrusted) return;
      send.disabled = true;
      void report(ready).then(show, (error: unknown) => {
        send.disabled = false;
        problem.textContent = t('inspector.failed', { cause: error instanceof Error ? error.message : String(error) });
      });
    });
    const heading = element('h3', '', t('inspector.preview-title'));
    heading.tabIndex = -1;
    section.replaceChildren(
      heading,
      element('p', 'small', t('inspector.preview-to', { registry: nameIn(registry, t.locale) })),
      ...reportPreview(ready, t),
      problem,
      element('div', 'row', send, button('', t('inspector.back'), write)),
    );
    heading.focus();
  };
  const show = ({ state, lastError, waitsForConsent }: ReportState) => {
    const how = waitsForConsent ? 'consent' : state;
    const words = t(`inspector.${how}`, { cause: lastError ?? '' });
    const result = element('p', 'label', words);
    result.setAttribute('role', 'status');
    section.replaceChildren(result);
  };
  write();
  const count = (number: number) => {
    picked.textContent = t('inspector.picked', { count: number });
    settleHint();
  };
  return { section, count };
}

function group(label: string, choices: HTMLElement[]): HTMLElement {
  return element('fieldset', '', element('legend', '', label), ...choices);
}

function choice(label: string, checked: boolean, onChoose: () => void): HTMLElement {
  const made = tick(label, checked, onChoose);
  const box = made.firstElementChild as HTMLInputElement;
  box.type = 'radio';
  box.name = 'direction';
  return made;
}
