import { CasePageSchema } from '../api/cases';
import { CaseTable } from '../parts/case-table';
import { LoadView } from '../parts/load-view';
import { Page, Section } from '../parts/page';
import { useSession } from '../session';
import { useLoad } from '../use-load';
import { useWords } from '../words';

/** Cases under appeal, objections to refusals and to entries of feeds, requests for correction and reported rectifications that wait for an answer, the most urgent first. */
export function AppealsPage() {
  const w = useWords();
  const { ask } = useSession();
  const appeals = useLoad(() => ask(CasePageSchema, { path: '/v1/cases', query: { state: 'appealed' } }), 'appeals');
  const due = useLoad(() => ask(CasePageSchema, { path: '/v1/cases', query: { queue: 'due' } }), 'due');
  const rectified = useLoad(
    () => ask(CasePageSchema, { path: '/v1/cases', query: { queue: 'rectified' } }),
    'rectified',
  );
  const byDue = (a: { due: { at: string } | null }, b: { due: { at: string } | null }) =>
    (a.due?.at ?? '9').localeCompare(b.due?.at ?? '9');
  return (
    <Page title={w('appeals.title')} intro={w('appeals.intro')}>
      <Section title={w('appeals.appeals')}>
        <LoadView loaded={appeals}>
          {({ cases, people }) => (
            <CaseTable
              caption={w('appeals.appeals')}
              cases={cases.toSorted(byDue)}
              empty={w('appeals.no-appeal')}
              people={people}
            />
          )}
        </LoadView>
      </Section>
      <Section title={w('appeals.objections')}>
        <LoadView loaded={due}>
          {({ cases, people }) => (
            <CaseTable
              caption={w('appeals.objections')}
              cases={cases.filter((one) => one.due?.clock === 'reconsider')}
              people={people}
              empty={w('appeals.no-objection')}
            />
          )}
        </LoadView>
      </Section>
      <Section title={w('appeals.corrections')}>
        <LoadView loaded={due}>
          {({ cases, people }) => (
            <CaseTable
              caption={w('appeals.corrections')}
              cases={cases.filter((one) => one.due?.clock === 'triage' && one.kind !== 'objection')}
              people={people}
              empty={w('appeals.no-correction')}
            />
          )}
        </LoadView>
      </Section>
      <Section title={w('appeals.entries')}>
        <LoadView loaded={due}>
          {({ cases, people }) => (
            <CaseTable
              caption={w('appeals.entries')}
              cases={cases.filter((one) => one.due?.clock === 'triage' && one.kind === 'objection')}
              people={people}
              empty={w('appeals.no-entry')}
            />
          )}
        </LoadView>
      </Section>
      <Section title={w('appeals.rectifications')}>
        <LoadView loaded={rectified}>
          {({ cases, people }) => (
            <CaseTable
              caption={w('appeals.rectifications')}
              cases={cases}
              empty={w('appeals.no-rectification')}
              people={people}
            />
          )}
        </LoadView>
      </Section>
    </Page>
  );
}
