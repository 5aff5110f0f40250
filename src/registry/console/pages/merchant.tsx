import { useText } from '../../../ui/text-context';
import { identifierText } from '../../../ui/identifier-text';
import { CasePageSchema } from '../api/cases';
import { CaseTable } from '../parts/case-table';
import { LoadView } from '../parts/load-view';
import { Page } from '../parts/page';
import { hrefOf, type Route } from '../route';
import { useSession } from '../session';
import { useLoad } from '../use-load';
import { useWords } from '../words';
import { MerchantLooks } from './inspections/merchant-looks';

/** All cases about one merchant, named by the identifier that names it most surely. */
export function MerchantPage({ route }: { route: Route }) {
  const w = useWords();
  const { t } = useText();
  const { ask } = useSession();
  const merchant = route.rest[0] ?? '';
  const before = route.query.get('before') ?? '';
  const loaded = useLoad(
    () => ask(CasePageSchema, { path: '/v1/cases', query: { merchant, before } }),
    `${merchant} ${before}`,
  );
  const { scheme, value } = identifierText(merchant as `${string}:${string}`, t);
  return (
    <Page
      title={w('merchant.title', { name: value })}
      intro={w('merchant.intro', { scheme })}
      actions={
        <>
          <a href={hrefOf(['graph', merchant])}>{w('merchant-part.names')}</a>
          <a href={hrefOf(['rating', merchant])}>{w('rating.link')}</a>
        </>
      }
    >
      <LoadView loaded={loaded}>
        {({ cases, next, people }) => (
          <>
            <CaseTable caption={w('merchant.cases')} cases={cases} empty={w('merchant.none')} people={people} />
            {next !== null && (
              <p>
                <a href={hrefOf(['merchant', merchant], { before: String(next) })}>{w('audit.older')}</a>
              </p>
            )}
          </>
        )}
      </LoadView>
      <MerchantLooks identifier={merchant} />
    </Page>
  );
}
