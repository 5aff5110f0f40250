import { useState } from 'preact/hooks';
import { filePrefix, MerchantFilesSchema } from '../../../core/merchant-file';
import type { Identifier } from '../../../core/identifier';
import { parseIdentifier } from '../../../core/schemes';
import { TextField } from '../../../ui/field';
import { identifierText } from '../../../ui/identifier-text';
import { useText } from '../../../ui/text-context';
import { Form } from '../parts/form';
import { LoadView } from '../parts/load-view';
import { Section } from '../parts/page';
import { useLoad } from '../use-load';
import { FileView } from './file-view';
import { namedBy } from './named-by';
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
        <LookUp />
      </Section>
    </div>
  );
}

function Public({ identifier, ask, registry }: PublicPageProps & { identifier: Identifier }) {
  const p = usePublicWords();
  const { t } = useText();
  const prefix = filePrefix(identifier);
  const loaded = useLoad(async () => {
    const { files } = await ask(MerchantFilesSchema, { path: `/v1/merchants/${prefix}` });
    return files.find((file) => file.identifier === identifier) ?? { identifier, listings: [], undecided: 0 };
  }, prefix);
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

function LookUp() {
  const p = usePublicWords();
  const [text, setText] = useState('');
  const [isBad, setBad] = useState(false);
  return (
    <Form
      label={p('merchant.find')}
      submit={p('merchant.look')}
      kind="outline"
      busy={false}
      failure={null}
      onSubmit={() => {
        const identifier = namedBy(text);
        setBad(identifier === null);
        if (identifier) location.hash = encodeURIComponent(identifier);
      }}
    >
      <TextField
        name="merchant"
        label={p('merchant.name')}
        hint={p('merchant.find-hint')}
        value={text}
        onChange={setText}
        problem={isBad ? p('merchant.bad') : undefined}
      />
    </Form>
  );
}
