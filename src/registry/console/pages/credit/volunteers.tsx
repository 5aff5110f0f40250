import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/button';
import { TakenBackSchema, VolunteersSchema, type Volunteer } from '../../api/volunteers';
import { dayText } from '../../dates';
import { LoadView } from '../../parts/load-view';
import { Section } from '../../parts/page';
import { Table } from '../../parts/table';
import { useSession } from '../../session';
import { useLoad } from '../../use-load';
import { useWords } from '../../words';
import { ReasonDialog } from './reason-dialog';

const PATH = '/v1/review-volunteers';

/** Who reports reviews, how far they can be relied on, and, for handlers, to take back all of one's acts that nothing has borne out. */
export function Volunteers() {
  const w = useWords();
  const { ask, may, say } = useSession();
  const loaded = useLoad(() => ask(VolunteersSchema, { path: PATH }), 'volunteers');
  const [chosen, setChosen] = useState<Volunteer | null>(null);
  const columns = [
    w('volunteers.name'),
    w('volunteers.since'),
    w('volunteers.right'),
    w('volunteers.reports'),
    w('volunteers.waiting'),
    w('volunteers.unproven'),
    ...(may('handle') ? [w('column.acts')] : []),
  ];
  const takeBack = async ({ handle }: Volunteer, reason: string) => {
    const taken = await ask(TakenBackSchema, { method: 'POST', path: PATH, json: { handle, reason } });
    say(w('volunteers.taken', { name: handle, reports: String(taken.batches), answers: String(taken.answers) }));
    setChosen(null);
    loaded.reload();
  };
  return (
    <Section title={w('volunteers.title')}>
      <p class="soft">{w('volunteers.intro')}</p>
      <LoadView loaded={loaded}>
        {({ volunteers }) => (
          <Table
            caption={w('volunteers.title')}
            columns={columns}
            empty={w('volunteers.none')}
            rows={volunteers.map((one) => ({
              key: one.handle,
              cells: [
                one.handle,
                dayText(w.locale, one.firstSeenAt),
                w('volunteers.percent', { share: String(Math.round(100 * one.reliability)) }),
                String(one.reports),
                String(one.waiting),
                String(one.unproven),
                ...(may('handle')
                  ? [
                      one.unproven > 0 && (
                        <Button key="take" small onClick={() => setChosen(one)}>
                          {w('volunteers.take-back')}
                          <span class="unseen">{one.handle}</span>
                        </Button>
                      ),
                    ]
                  : []),
              ],
            }))}
          />
        )}
      </LoadView>
      {chosen && (
        <ReasonDialog
          title={w('volunteers.take-back-of', { name: chosen.handle })}
          text={w('volunteers.take-back-means')}
          act={(reason) => takeBack(chosen, reason)}
          onClose={() => setChosen(null)}
        />
      )}
    </Section>
  );
}
