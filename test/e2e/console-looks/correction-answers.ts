import { ago, type Language } from './account-answers';
import { appealed, statement } from './case-stages';
import { runs } from './periods';

const WORDS = {
  'zh-CN': ['页面写的是「约 48 小时」，并非承诺 48 小时内发货。', '页面截图确为「约 48 小时」。'],
  en: [
    'The page says “about 48 hours”. It did not promise dispatch within them.',
    'The picture of the page says “about 48 hours”.',
  ],
};

/** A decision whose merchant asked for a correction: to be answered, or granted by one and to be confirmed by another. */
export function correcting(language: Language, isGranted: boolean) {
  const file = appealed(language);
  const [text, reason] = WORDS[language];
  const asked = { ...file.submissions[0], id: 3, kind: 'correction', text };
  const correction = { category: 'false-advertising', term: 6, facts: file.complaint.facts };
  const content = { submission: 3, reason, correction };
  const granted = { id: 5, at: ago(1), by: 'x', content, result: null, note: null, resolvedBy: null };
  return {
    ...file,
    state: 'decided',
    can: isGranted ? ['confirm-correction', 'return-correction'] : ['triage'],
    due: { clock: 'triage', at: ago(-1), overdue: false },
    clocks: [runs('triage', 1, -1)],
    statement: statement(language),
    submissions: [asked],
    corrections: isGranted ? [granted] : [],
  };
}
