import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/button';
import { TakenBackSchema, VolunteersSchema, type Voice, type Volunteer } from '../../api/volunteers';
import { dayText } from '../../dates';
import { LoadView } from '../../parts/load-view';
import { Section } from '../../parts/page';
import { Table } from '../../parts/table';
import { useSession } from '../../session';
import { useLoad } from '../../use-load';
import { useWords } from '../../words';
import { ReasonDialog } from './reason-dialog';

const PATH = '/v1/review-volunteers';

interface Chosen {
  handle: string;
  isVoice: boolean;
}

/** Who reports reviews and who judges them, how far they can be relied on, and, for handlers, to take back all of one's acts that nothing has borne out. */
export function Volunteers() {
  const w = useWords();
  const { ask, say } = useSession();
  const loaded = useLoad(() => ask(VolunteersSchema, { path: PATH }), 'volunteers');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const takeBack = async ({ handle }: Chosen, reason: string) => {
    const taken = await ask(TakenBackSchema, { method: 'POST', path: PATH, json: { handle, reason } });
    say(w('volunteers.taken', { name: handle, reports: String(taken.batches), answers: String(taken.answers) }));
    setChosen(null);
    loaded.reload();
  };
  return (
    <>
      <LoadView loaded={loaded}>
        {({ volunteers, voices }) => (
          <>
            <Reporters volunteers={volunteers} onChoose={(handle) => setChosen({ handle, isVoice: false })} />
            <Voices voices={voices} onChoose={(handle) => setChosen({ handle, isVoice: true })} />
          </>
        )}
      </LoadView>
      {chosen && (
        <ReasonDialog
          title={w('volunteers.take-back-of', { name: chosen.handle })}
          text={w(chosen.isVoice ? 'volunteers.voice-means' : 'volunteers.take-back-means')}
          act={(reason) => takeBack(chosen, reason)}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}

interface OnChoose {
  onChoose: (handle: string) => void;
}

/** Those who sent reports, by the name of their device. */
function Reporters({ volunteers, onChoose }: OnChoose & { volunteers: Volunteer[] }) {
  const w = useWords();
  const { may } = useSession();
  const columns = [w('volunteers.name'), w('volunteers.since'), w('volunteers.right'), w('volunteers.reports'), w('volunteers.waiting'), w('volunteers.unproven')]; // prettier-ignore
  return (
    <Section title={w('volunteers.title')}>
      <p class="soft">{w('volunteers.intro')}</p>
      <Table
        caption={w('volunteers.title')}
        columns={may('handle') ? [...columns, w('column.acts')] : columns}
        empty={w('volunteers.none')}
        rows={volunteers.map((one) => {
          const { handle, reports, waiting, unproven } = one;
          const cells = [...knownCells(one, w), String(reports), String(waiting), String(unproven)];
          const act = unproven > 0 && <TakeBack key="take" handle={handle} onChoose={onChoose} />;
          return { key: handle, cells: may('handle') ? [...cells, act] : cells };
        })}
      />
    </Section>
  );
}

/** Those who judge, by the name of their month's voice. */
function Voices({ voices, onChoose }: OnChoose & { voices: Voice[] }) {
  const w = useWords();
  const { may } = useSession();
  const columns = [w('volunteers.name'), w('volunteers.since'), w('volunteers.right'), w('volunteers.answers')];
  return (
    <Section title={w('volunteers.voices')}>
      <p class="soft">{w('volunteers.voices-intro')}</p>
      <Table
        caption={w('volunteers.voices')}
        columns={may('handle') ? [...columns, w('column.acts')] : columns}
        empty={w('volunteers.no-voices')}
        rows={voices.map((one) => {
          const cells = [...knownCells(one, w), String(one.unproven)];
          const act = <TakeBack key="take" handle={one.handle} onChoose={onChoose} />;
          return { key: one.handle, cells: may('handle') ? [...cells, act] : cells };
        })}
      />
    </Section>
  );
}

/** Who it is, since when they are known, and how often they are right. */
function knownCells({ handle, firstSeenAt, reliability }: Voice, w: ReturnType<typeof useWords>) {
  return [
    handle,
    dayText(w.locale, firstSeenAt),
    w('volunteers.percent', { share: String(Math.round(100 * reliability)) }),
  ];
}

function TakeBack({ handle, onChoose }: OnChoose & { handle: string }) {
  const w = useWords();
  return (
    <Button small onClick={() => onChoose(handle)}>
      {w('volunteers.take-back')}
      <span class="unseen">{handle}</span>
    </Button>
  );
}
