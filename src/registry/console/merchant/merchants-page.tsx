import type { Identifier } from '../../../core/identifier';
import { parseIdentifier } from '../../../core/schemes';
import { identifierText } from '../../../ui/identifier-text';
import { useText } from '../../../ui/text-context';
import { LoadView } from '../parts/load-view';
import { Section } from '../parts/page';
import { useLoad } from '../use-load';
import { fileOf } from './file-of';
import { FileView } from './file-view';
import { LookUp } from './look-up';
import { Title } from './parts/title';
import type { PublicPageProps } from './public-app';
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
    </div>
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
        <p>{p('merchant.of', { registry })}</p>
      </Title>
      <LoadView loaded={loaded}>{(file) => <FileView file={file} ask={ask} />}</LoadView>
      <p class="small soft">{p('merchant.privacy')}</p>
    </>
  );
}
