import { useRef, useState } from 'preact/hooks';
import { CASE_STATES } from '../../../core/complaint';
import { useText } from '../../../ui/text-context';
import { CasePageSchema, type CaseSummary } from '../api/cases';
import { CaseTable, hostOf } from '../parts/case-table';
import { LoadView } from '../parts/load-view';
import { Page } from '../parts/page';
import { hrefOf, type Route } from '../route';
import { useSession } from '../session';
import { useKeys } from '../use-keys';
import { useLoad } from '../use-load';
import { useWords } from '../words';
import { BulkBar } from './bulk-bar';
import { Bursts } from './bursts';

const IDENTIFIER = /^[a-z][a-z0-9-]*:\S+$/;

/** Cases by what is due first, or all of one state, newest first. */
export function QueuePage({ route: { query } }: { route: Route }) {
  const w = useWords();
  const { ask } = useSession();
  const state = CASE_STATES.find((one) => one === query.get('state'));
  const merchant = query.get('merchant') ?? '';
  const before = query.get('before') ?? '';
  const searched = query.get('search') ?? '';
  const named = searched === '' ? OTHER_QUEUES.find((one) => one === query.get('queue')) : undefined;
  const isDue = !named && state === undefined && merchant === '' && searched === '' && query.get('all') === null;
  const queue = isDue ? 'due' : named;
  const asked = searched ? { search: searched, before } : queue ? { queue } : { state, merchant, before };
  const loaded = useLoad(() => ask(CasePageSchema, { path: '/v1/cases', query: asked }), JSON.stringify(asked));
  const [text, setText] = useState(searched);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const search = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);

  const move = (by: number) => {
    const links = [...(body.current?.querySelectorAll<HTMLElement>('.case-link') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    links[Math.min(links.length - 1, Math.max(0, at < 0 ? 0 : at + by))]?.focus();
  };
  const toggle = (id: number) => setChosen((before_) => toggled(before_, id));
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    x: () => {
      const id = Number(document.activeElement?.getAttribute('data-case'));
      if (id > 0) toggle(id);
    },
    '/': () => search.current?.focus(),
  });

  /** A number leads to its case, an identifier to all cases of a merchant, anything else to the cases in which it stands. */
  const find = () => {
    const wanted = text.trim();
    if (/^#?\d+$/.test(wanted)) location.hash = hrefOf(['cases', wanted.replace('#', '')]);
    else if (IDENTIFIER.test(wanted)) location.hash = hrefOf(['merchant', wanted]);
    else if (wanted.length > 1) location.hash = hrefOf(['cases'], { search: wanted });
  };

  return (
    <Page
      title={w('queue.title')}
      intro={searched ? w('queue.found', { text: searched }) : w(queue ? INTROS[queue] : 'queue.by-date')}
    >
      <form
        class="filters"
        role="search"
        aria-label={w('queue.search')}
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <label class="field">
          <span class="field-label">{w('queue.search')}</span>
          <input
            class="field-control"
            type="search"
            name="search"
            ref={search}
            value={text}
            placeholder={w('queue.search-hint')}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <StateFilter shown={queue ?? state ?? 'all'} />
      </form>
      {isDue && <Bursts onChanged={loaded.reload} />}
      <LoadView loaded={loaded}>
        {({ cases, next, people }) => {
          // What was searched for may stand where the table does not show it.
          const shown = text.trim() === searched ? cases : cases.filter((one) => matches(one, text));
          const ids = shown.map(({ id }) => id).filter((id) => chosen.has(id));
          return (
            <>
              <BulkBar
                ids={ids}
                onDone={() => {
                  setChosen(new Set());
                  loaded.reload();
                }}
                onClear={() => setChosen(new Set())}
              />
              <CaseTable
                caption={w('queue.title')}
                cases={shown}
                empty={w(queue ? EMPTY[queue] : searched && next !== null ? 'queue.none-here' : 'queue.none')}
                people={people}
                chosen={{ ids: chosen, onToggle: toggle }}
                body={body}
              />
              {next !== null && (
                <p>
                  <a
                    href={hrefOf(['cases'], {
                      ...(searched ? { search: searched } : { all: '1', state, merchant }),
                      before: String(next),
                    })}
                  >
                    {w(searched ? 'queue.search-older' : 'audit.older')}
                  </a>
                </p>
              )}
            </>
          );
        }}
      </LoadView>
    </Page>
  );
}

const OTHER_QUEUES = ['mine', 'free', 'proof'] as const;
const INTROS = { due: 'queue.by-due', mine: 'queue.by-mine', free: 'queue.by-free', proof: 'queue.by-proof' } as const;
const EMPTY = {
  due: 'queue.nothing-due',
  mine: 'queue.none-mine',
  free: 'queue.none-free',
  proof: 'queue.nothing-to-prove',
} as const;

/** What the address says of each thing that is shown; anything else is a state. */
const QUERIES: Readonly<Record<string, Record<string, string>>> = {
  due: {},
  mine: { queue: 'mine' },
  free: { queue: 'free' },
  proof: { queue: 'proof' },
  all: { all: '1' },
};

function StateFilter({ shown }: { shown: string }) {
  const w = useWords();
  const { may } = useSession();
  const { t } = useText();
  return (
    <label class="field">
      <span class="field-label">{w('queue.show')}</span>
      <select
        class="field-control"
        name="state"
        value={shown}
        onChange={({ currentTarget: { value } }) => {
          location.hash = hrefOf(['cases'], QUERIES[value] ?? { state: value });
        }}
      >
        <option value="due">{w('queue.due')}</option>
        {may('take-cases') && (
          <>
            <option value="mine">{w('queue.mine')}</option>
            <option value="free">{w('queue.free')}</option>
          </>
        )}
        <option value="proof">{w('queue.proof')}</option>
        <option value="all">{w('queue.all')}</option>
        {CASE_STATES.map((one) => (
          <option key={one} value={one}>
            {t(`state.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function matches({ id, name, url }: CaseSummary, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return wanted === '' || `${id} ${name ?? ''} ${hostOf(url)}`.toLowerCase().includes(wanted);
}

function toggled(ids: ReadonlySet<number>, id: number): ReadonlySet<number> {
  return new Set(ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id]);
}
