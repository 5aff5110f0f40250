import { dayText } from '../dates';
import type { Ask } from '../api/ask';
import { LoadView } from '../parts/load-view';
import { Section } from '../parts/page';
import { Table } from '../parts/table';
import { useLoad } from '../use-load';
import { sizeText } from '../../../ui/i18n/size-text';
import { useText } from '../../../ui/text-context';
import { OpenDataSchema } from './api';
import { usePublicWords } from './words';

/** Everything public as files, for who wants to reckon it over. */
export function OpenData({ ask }: { ask: Ask }) {
  const p = usePublicWords();
  const { locale } = useText();
  const loaded = useLoad(() => ask(OpenDataSchema, { path: '/v1/open-data' }), 'open-data');
  return (
    <Section title={p('open-data.title')}>
      <p>{p('open-data.intro')}</p>
      <LoadView loaded={loaded}>
        {({ days: [newest] }) => (
          <>
            {newest && <p class="soft">{p('open-data.of', { day: dayText(locale, `${newest.date}T12:00:00Z`) })}</p>}
            <Table
              caption={p('open-data.title')}
              columns={[p('open-data.file'), p('open-data.what'), p('open-data.rows'), p('open-data.size')]}
              empty={p('open-data.none')}
              rows={(newest?.files ?? []).map(({ name, address, rows, bytes }) => ({
                key: name,
                cells: [
                  <a key="file" href={address}>
                    {name}
                  </a>,
                  p(`open-data.${name}`),
                  rows.toLocaleString(locale),
                  sizeText(locale, bytes),
                ],
              }))}
            />
          </>
        )}
      </LoadView>
      <p class="small">
        <a href="/v1/open-data">{p('open-data.index')}</a>
      </p>
    </Section>
  );
}
