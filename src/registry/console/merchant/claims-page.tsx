import { useState } from 'preact/hooks';
import { TextField } from '../../../ui/field';
import { Refused } from '../api/problem';
import { Form } from '../parts/form';
import { LoadView } from '../parts/load-view';
import { useLoad } from '../use-load';
import { ClaimSchema } from './api';
import { ClaimView } from './claim-view';
import { Title } from './parts/title';
import type { PublicPageProps } from './public-app';
import { useHash } from './use-hash';
import { usePublicWords } from './words';

/** A merchant's way into a case, by the token behind the `#`. */
export function ClaimsPage({ ask }: PublicPageProps) {
  const token = useHash();
  return token === '' ? <EnterCode /> : <OpenClaim key={token} token={token} ask={ask} />;
}

function OpenClaim({ token, ask }: { token: string; ask: PublicPageProps['ask'] }) {
  const path = `/v1/claims/${encodeURIComponent(token)}`;
  const loaded = useLoad(() => ask(ClaimSchema, { path }), path);
  const isGone = loaded.state === 'failed' && loaded.error instanceof Refused && loaded.error.code === 'not-found';
  if (isGone) return <EnterCode wrong={token} />;
  return (
    <LoadView loaded={loaded}>
      {(claim) => <ClaimView claim={claim} path={path} ask={ask} onChange={loaded.put} />}
    </LoadView>
  );
}

function EnterCode({ wrong = '' }: { wrong?: string }) {
  const p = usePublicWords();
  const [code, setCode] = useState(wrong);
  return (
    <div class="page">
      <Title title={p('claim.title')}>
        <p>{p('claim.none')}</p>
      </Title>
      <Form
        label={p('claim.title')}
        submit={p('claim.open')}
        busy={false}
        failure={null}
        onSubmit={() => {
          if (code.trim()) location.hash = encodeURIComponent(code.trim());
        }}
      >
        <TextField
          name="code"
          label={p('claim.code')}
          value={code}
          onChange={setCode}
          problem={wrong !== '' && code === wrong ? p('claim.gone') : undefined}
        />
      </Form>
    </div>
  );
}
