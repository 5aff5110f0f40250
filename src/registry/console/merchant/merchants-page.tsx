import type { Identifier } from '../../../core/identifier';
import { parseIdentifier } from '../../../core/schemes';
import { identifierText } from '../../../ui/identifier-text';
import { useText } from '../../../ui/text-context';
import { RegistryRecord } from '../pages/registry-record';
import { LoadView } from '../parts/load-view';
import { Section } from '../parts/page';
import { useLoad } from '../use-load';
import { fileOf } from './file-of';
import { FileView } from './file-view';
import { LookUp } from './look-up';
import { OpenData } from './open-data';
import { Title } from './parts/title';
import type { PublicPageProps } from './public-app';
import { saysSomething } from './says-something';
import { useHash } from './use-hash';
import { usePublicWords } from './words';

/** What the registry makes public about the merchant behind the `#`. */
export function MerchantsPage(props: PublicPageProps) {
  const p = usePublicWords();
  const checked = parseIdentifier(useHash());
  const identifier = checked.validity === 'malformed' ? null : checked.identifier;
  return (
    <div class="page">
      {identifier ? (
        <Public key={identifier} identifier={identifier} {...props} />
      ) : (
        <Title title={p('merchant.title')} />
      )}
      <Section title={p('merchant.find')}>
        <LookUp ask={props.ask} />
      </Section>
      {!identifier && <OfRegistry ask={props.ask} />}
    </div>
  );
}

/** How the registry itself works, and where its decisions can be followed. */
function OfRegistry({ ask }: Pick<PublicPageProps, 'ask'>) {
  const p = usePublicWords();
  const { locale } = useText();
  return (
    <>
      <Section title={p('decisions.title')}>
        <p>{p('decisions.intro')}</p>
        <ul class="row">
          <li>
            <a href={`/v1/decisions.rss?language=${locale}`}>{p('decisions.rss')}</a>
          </li>
          <li>
            <a href={`/v1/decisions?language=${locale}`}>{p('decisions.json')}</a>
          </li>
        </ul>
      </Section>
      <RegistryRecord ask={ask} />
      <OpenData ask={ask} />
    </>
  );
}

function Public({ identifier, ask, registry }: PublicPageProps & { identifier: Identifier }) {
  const p = usePublicWords();
  const { t } = useText();
  const loaded = useLoad(() => fileOf(identifier, ask), identifier);
  const { scheme, value } = identifierText(identifier, t);
  return (
    <>
      <Title title={value}>
        <p class="soft">{scheme}</p>
        {loaded.data && saysSomething(loaded.data) && <p>{p('merchant.of', { registry })}</p>}
      </Title>
      <LoadView loaded={loaded}>{(file) => <FileView file={file} ask={ask} />}</LoadView>
      <p class="small soft">{p('merchant.privacy')}</p>
    </>
  );
}
