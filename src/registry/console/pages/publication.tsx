import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button';
import { CopyButton } from '../../../ui/copy-button';
import { FactList } from '../../../ui/fact-list';
import type { Fact } from '../../../ui/reason-text';
import { PreviewSchema, PublishedSchema, type Preview, type Published } from '../api/publication';
import { timeText } from '../dates';
import { Confirm } from '../parts/confirm';
import { LoadView } from '../parts/load-view';
import { Notice } from '../parts/notice';
import { Page, Section } from '../parts/page';
import { hrefOf, type Route } from '../route';
import { useSession } from '../session';
import { useLoad } from '../use-load';
import { useWords, type Words } from '../words';
import { PreviewView } from './preview-view';

const DIGEST = /^[0-9a-f]{64}$/;

/**
 * What the next publication would change. One person reads it and hands its link on; another reads what it leads to, and publishes
 * exactly that, or nothing.
 */
export function PublicationPage({ route }: { route: Route }) {
  // Each link begins anew, also where one follows another in the same tab: what was published before is none of its matter.
  return <Publication key={route.rest[0]} route={route} />;
}

function Publication({ route }: { route: Route }) {
  const w = useWords();
  const { ask, may, say } = useSession();
  const loaded = useLoad(() => ask(PreviewSchema, { path: '/v1/lists/preview' }), 'preview');
  const [asked, setAsked] = useState<Preview | null>(null);
  const [published, setPublished] = useState<Published | null>(null);
  const proposed = route.rest[0] !== undefined && DIGEST.test(route.rest[0]) ? route.rest[0] : null;
  const publish = async (digest: string) => {
    setPublished(await ask(PublishedSchema, { method: 'POST', path: '/v1/lists', json: { expect: digest } }));
    setAsked(null);
    say(w('publication.done-short'));
    loaded.reload();
  };
  return (
    <Page
      title={w('publication.title')}
      intro={w('publication.intro')}
      actions={<Button onClick={loaded.reload}>{w('publication.again')}</Button>}
    >
      {published && (
        <Notice level="good">
          <p>
            {w('publication.done', {
              version: String(published.version),
              count: published.entries,
              time: timeText(w.locale, published.expires),
            })}
          </p>
        </Notice>
      )}
      <LoadView loaded={loaded}>
        {(preview) => (
          <>
            {proposed && !published && (
              <Notice level={proposed === preview.digest ? 'good' : 'caution'}>
                <p>{w(proposed === preview.digest ? 'publication.same' : 'publication.other')}</p>
              </Notice>
            )}
            <PreviewView preview={preview} />
            <Section title={w('publication.hand-on')}>
              <p>{w(may('approve-publication') ? 'publication.may-approve' : 'publication.may-propose')}</p>
              <p class="code">{linkOf(preview.digest)}</p>
              <div class="row">
                <CopyButton text={linkOf(preview.digest)} label={w('action.copy')} done={w('action.copied')} />
                {may('approve-publication') && loaded.state === 'ready' && (
                  <Button kind={changesNothing(preview) ? 'outline' : 'primary'} onClick={() => setAsked(preview)}>
                    {w('publication.publish')}
                  </Button>
                )}
              </div>
            </Section>
          </>
        )}
      </LoadView>
      {asked && (
        <Confirm
          title={w('publication.ask')}
          act={w('publication.publish')}
          own={{ conflict: 'publication.changed' }}
          onAct={() => publish(asked.digest)}
          onClose={() => {
            setAsked(null);
            loaded.reload();
          }}
        >
          <p>{w(asked.digest === proposed ? 'publication.ask-proposed' : 'publication.ask-own')}</p>
          <FactList facts={factsOf(asked, w)} />
        </Confirm>
      )}
    </Page>
  );
}

/** A new version would only have other dates. */
function changesNothing({ changes }: Preview): boolean {
  return changes.added + changes.changed + changes.removed === 0;
}

/** What is about to go out, in few words: nobody has to look behind the dialog for it. */
function factsOf({ version, digest, changes: { added, changed, removed } }: Preview, w: Words): Fact[] {
  const number = (value: number) => new Intl.NumberFormat(w.locale).format(value);
  return [
    { label: w('publication.version'), text: String(version) },
    { label: w('publication.added'), text: number(added) },
    { label: w('publication.changed-entries'), text: number(changed) },
    { label: w('publication.removed'), text: number(removed) },
    { label: w('publication.checksum'), text: digest },
  ];
}

function linkOf(digest: string): string {
  return new URL(hrefOf(['publication', digest]), location.href).href;
}
