import { AccountsSchema } from '../api/accounts';
import { AuditPageSchema } from '../api/audit';
import { LoadView } from '../parts/load-view';
import { Page } from '../parts/page';
import { hrefOf, type Route } from '../route';
import { useSession } from '../session';
import { useLoad } from '../use-load';
import { useWords } from '../words';
import { AuditCheck } from './audit-check';
import { AuditFilter } from './audit-filter';
import { AuditTable } from './audit-table';

/** Who did what, newest first, page by page; and whether the chain of entries is whole. */
export function AuditPage({ route }: { route: Route }) {
  const w = useWords();
  const { ask } = useSession();
  const asked = {
    before: route.query.get('before') ?? '',
    act: route.query.get('act') ?? '',
    actor: route.query.get('actor') ?? '',
    subject: route.query.get('subject') ?? '',
  };
  const page = useLoad(() => ask(AuditPageSchema, { path: '/v1/audit', query: asked }), JSON.stringify(asked));
  const people = useLoad(() => ask(AccountsSchema, { path: '/v1/accounts' }), 'people');
  const names = new Map(people.data?.accounts.map(({ id, name }) => [id, name]));
  return (
    <Page title={w('audit.title')} intro={w('audit.intro')}>
      <AuditCheck />
      <AuditFilter key={JSON.stringify(asked)} asked={asked} people={people.data?.accounts ?? []} />
      <LoadView loaded={page}>
        {({ entries, next }) => (
          <>
            <AuditTable entries={entries} names={names} />
            <nav class="row" aria-label={w('audit.pages')}>
              {asked.before && <a href={hrefOf(['audit'], { ...asked, before: '' })}>{w('audit.newest')}</a>}
              {next !== null && <a href={hrefOf(['audit'], { ...asked, before: String(next) })}>{w('audit.older')}</a>}
            </nav>
          </>
        )}
      </LoadView>
    </Page>
  );
}
