import { Button } from '../../../ui/button';
import { NothingSchema, SessionsSchema } from '../api/accounts';
import { browserName } from '../browser-name';
import { timeText } from '../dates';
import { LoadView } from '../parts/load-view';
import { FailureNotice } from '../parts/notice';
import { Table } from '../parts/table';
import { useSession } from '../session';
import { useAct } from '../use-act';
import { useLoad } from '../use-load';
import { useWords } from '../words';

/** Where one is logged in; any other session can be ended from here. */
export function SessionsPart() {
  const w = useWords();
  const { ask, say } = useSession();
  const loaded = useLoad(() => ask(SessionsSchema, { path: '/v1/sessions' }), 'sessions');
  const { failure, run } = useAct();
  const end = (id: string) =>
    run(async () => {
      await ask(NothingSchema, { method: 'DELETE', path: `/v1/sessions/${id}` });
      say(w('sessions.ended'));
      loaded.reload();
    });
  return (
    <>
      <p class="soft">{w('sessions.intro')}</p>
      <FailureNotice failure={failure} />
      <LoadView loaded={loaded}>
        {({ sessions }) => (
          <Table
            caption={w('sessions.title')}
            columns={[w('sessions.browser'), w('sessions.began'), w('sessions.seen'), w('column.acts')]}
            empty={w('sessions.none')}
            rows={sessions.map(({ id, agent, startedAt, seenAt, isThis }) => ({
              key: id,
              cells: [
                <span key="agent" title={agent}>
                  {browserName(agent) ?? w('sessions.unknown')}
                </span>,
                timeText(w.locale, startedAt),
                timeText(w.locale, seenAt),
                isThis ? (
                  w('sessions.this')
                ) : (
                  <Button key="end" small onClick={() => void end(id)}>
                    {w('sessions.end')}
                  </Button>
                ),
              ],
            }))}
          />
        )}
      </LoadView>
    </>
  );
}
