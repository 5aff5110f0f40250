import type { RefObject } from 'preact';
import { useText } from '../../../ui/text-context';
import type { CaseSummary } from '../api/cases';
import { dayText } from '../dates';
import { personText } from '../person-text';
import { hrefOf } from '../route';
import { useSession } from '../session';
import { useWords } from '../words';
import { Due } from './due';

const COLUMNS = ['case', 'against', 'due', 'assignee', 'state', 'category', 'opened'] as const;

interface CaseTableProps {
  caption: string;
  cases: readonly CaseSummary[];
  empty: string;
  /** Lets rows be chosen, where several are to be done at once. */
  chosen?: { ids: ReadonlySet<number>; onToggle: (id: number) => void };
  body?: RefObject<HTMLTableSectionElement | null>;
  /** The names of assignees, by id. */
  people: Readonly<Record<string, string>>;
}

/** Cases, one a row. Each row's link leads to its case. */
export function CaseTable({ caption, cases, empty, chosen, body, people }: CaseTableProps) {
  const w = useWords();
  const { who } = useSession();
  const { t } = useText();
  if (cases.length === 0) return <p class="soft">{empty}</p>;
  return (
    <div class="table-frame" role="region" aria-label={caption} tabIndex={0}>
      <table class="table">
        <thead>
          <tr>
            {chosen && (
              <th scope="col">
                <span class="unseen">{w('queue.choose')}</span>
              </th>
            )}
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {w(`case-column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...(body ? { ref: body } : {})}>
          {cases.map(
            ({ id, kind, byRegistry, state, category, openedAt, due, name, url, outcome, quarantined, assignee }) => (
              <tr key={id}>
                {chosen && (
                  <td>
                    <input
                      type="checkbox"
                      checked={chosen.ids.has(id)}
                      aria-label={w('queue.choose-one', { id: String(id) })}
                      onChange={() => chosen.onToggle(id)}
                    />
                  </td>
                )}
                <th scope="row">
                  <a class="case-link" data-case={id} href={hrefOf(['cases', id])}>
                    {String(id)}
                  </a>
                </th>
                <td>
                  {name ?? hostOf(url)}
                  {name && <span class="small soft under">{hostOf(url)}</span>}
                </td>
                <td>
                  <Due due={due} />
                </td>
                <td class="nowrap">
                  {assignee === null ? (
                    <span class="soft">{w('assignment.nobody')}</span>
                  ) : (
                    personText(assignee, people, who, w)
                  )}
                </td>
                <td>
                  {t(`state.${state}`)}
                  {outcome && <span class="small soft under">{t(`outcome.${outcome}`)}</span>}
                  {quarantined && <span class="small soft under">{w('burst.mark')}</span>}
                </td>
                <td>
                  {t(`category.${category}`)}
                  {kind !== 'complaint' && (
                    <span class="small soft under">{w(`kind.${byRegistry ? 'registry' : kind}`)}</span>
                  )}
                </td>
                <td class="nowrap">{dayText(w.locale, openedAt)}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
