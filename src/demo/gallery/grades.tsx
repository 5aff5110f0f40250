import { GradeCaps } from '../../ui/grade-caps';
import { GradeHistory } from '../../ui/grade-history';
import { GradeReasons } from '../../ui/grade-reasons';
import { MerchantGrade } from '../../ui/merchant-grade';
import { OtherRatings } from '../../ui/other-ratings';
import { PromiseList } from '../../ui/promise-list';
import { RedEntry } from '../../ui/red-entry';
import { useText } from '../../ui/text-context';
import { creditOf } from './credit-sample';
import { NOW, verdictOf } from './samples';
import { galleryWords } from './words';

/** What stands behind a grade, each part by itself. */
export function Grades() {
  const { locale } = useText();
  const { points, explained, others, commitment } = creditOf(locale);
  const [first] = points;
  const kept = commitment && { ...commitment, breaches: [], withdrawnAt: '2026-03-01T09:00:00Z' };
  return (
    <div class="stack charts">
      <GradeHistory points={points} now={NOW} />
      {first && <GradeHistory points={[first]} now={NOW} />}
      {explained && <GradeReasons explained={explained} />}
      {explained && <GradeReasons explained={{ ...explained, shares: [], further: 1, caps: [] }} />}
      {explained && <GradeCaps {...explained} />}
      <OtherRatings others={others} />
      {commitment && <PromiseList commitment={commitment} />}
      {kept && <PromiseList commitment={kept} />}
      <RedEntry
        red={{
          criteria: ['identity-and-record', 'complaints-remedied', 'grade', 'inspection', 'commitment-kept'],
          sponsor: galleryWords(locale).registry,
          evidence: 'https://registry.example/reports/2026-03',
          since: '2026-03-01T00:00:00Z',
          until: '2027-03-01T00:00:00Z',
        }}
      />
    </div>
  );
}

/** A grade in the popup: before the registry was asked, and, when its button is pressed, what it says or that it can't be had. */
export function NoGrade() {
  const { locale } = useText();
  const [graded] = verdictOf(locale, 'danger').reasons;
  const [red] = verdictOf(locale, 'good').reasons;
  return (
    <>
      {graded && <MerchantGrade reason={graded} read={async () => creditOf(locale)} />}
      {red && <MerchantGrade reason={{ ...red, grade: 'NR' }} read={() => Promise.reject(new Error('no answer'))} />}
    </>
  );
}
