import { useState } from 'preact/hooks';
import { useText } from '../../../ui/text-context';
import { CaseFileSchema, type CaseFile, type MerchantNotice } from '../api/cases';
import { dayText } from '../dates';
import { Due } from '../parts/due';
import { hostOf } from '../parts/case-table';
import { LoadView } from '../parts/load-view';
import { Page, Section } from '../parts/page';
import { hrefOf, type Route } from '../route';
import { useSession } from '../session';
import { useLoad } from '../use-load';
import { useWords } from '../words';
import { CaseAssignee } from './case-assignee';
import { CaseClocks } from './case-clocks';
import { CaseComplaint } from './case-complaint';
import { CaseCorrections } from './case-corrections';
import { CaseEvidence } from './case-evidence';
import { CaseHistory } from './case-history';
import { CaseMerchant } from './case-merchant';
import { CaseMessages } from './case-messages';
import { CaseProposals } from './case-proposals';
import { CaseQuarantine } from './case-quarantine';
import { CaseStatement } from './case-statement';
import { CaseSteps } from './case-steps';
import { CaseSubmissions } from './case-submissions';
import { ClaimDialog } from './claim-dialog';

/** A case: what was filed, what has happened since, and what whoever looks at it can do now. */
export function CasePage({ route }: { route: Route }) {
  const w = useWords();
  const { ask } = useSession();
  const id = route.rest[0] ?? '';
  const loaded = useLoad(() => ask(CaseFileSchema, { path: `/v1/cases/${encodeURIComponent(id)}` }), id);
  const [notice, setNotice] = useState<MerchantNotice | null>(null);
  const name = loaded.data ? (loaded.data.complaint.against.name ?? hostOf(loaded.data.complaint.against.url)) : null;
  return (
    <Page title={name === null ? w('case.title', { id }) : w('case.title-named', { id, name })}>
      <LoadView loaded={loaded}>
        {(file) => (
          <CaseParts key={file.id} file={file} onChanged={loaded.put} onReload={loaded.reload} onClaim={setNotice} />
        )}
      </LoadView>
      {notice && loaded.data && (
        <ClaimDialog notice={notice} first={loaded.data.complaint.language} onClose={() => setNotice(null)} />
      )}
    </Page>
  );
}

interface CasePartsProps {
  file: CaseFile;
  onChanged: (file: CaseFile) => void;
  onReload: () => void;
  onClaim: (notice: MerchantNotice) => void;
}

function CaseParts({ file, onChanged, onReload, onClaim }: CasePartsProps) {
  const w = useWords();
  const { t } = useText();
  const { state, outcome, category, kind, byRegistry, openedAt, due, group, sameMatter, quarantined } = file;
  return (
    <>
      <dl class="figures">
        <Fact label={w('case-column.state')} text={t(`state.${state}`)} />
        {outcome && <Fact label={w('case.outcome')} text={t(`outcome.${outcome}`)} />}
        <div>
          <dt class="small soft">{w('case-column.due')}</dt>
          <dd>
            <Due due={due} />
          </dd>
        </div>
        {quarantined && <Fact label={w('burst.label')} text={w('burst.mark')} />}
        <Fact label={w('case.kind')} text={w(`kind.${byRegistry ? 'registry' : kind}`)} />
        <Fact label={w('case-column.category')} text={t(`category.${category}`)} />
        <Fact label={w('case-column.opened')} text={dayText(w.locale, openedAt)} />
      </dl>
      <CaseQuarantine file={file} onReload={onReload} />
      <CaseAssignee file={file} onChanged={onChanged} onReload={onReload} />
      <CaseSteps file={file} onChanged={onChanged} onReload={onReload} />
      <div class="case">
        <div class="case-main">
          {/* What waits for an answer comes first, and what was decided. */}
          {state === 'proposed' && <CaseProposals file={file} />}
          <CaseCorrections file={file} />
          <CaseStatement file={file} />
          <CaseComplaint file={file} />
          {state !== 'proposed' && <CaseProposals file={file} />}
          <CaseSubmissions file={file} onChanged={onChanged} />
          <CaseMessages file={file} onChanged={onChanged} />
        </div>
        <div class="case-side">
          <CaseClocks file={file} />
          <CaseEvidence file={file} onAdded={onReload} />
          <CaseMerchant file={file} onChanged={onChanged} onClaim={onClaim} />
          {(sameMatter.length > 0 || group.length > 0) && (
            <Section title={w('case.related')}>
              <Numbers label={w('case.same-matter')} ids={sameMatter} />
              <Numbers label={w('case.group')} ids={group} />
            </Section>
          )}
          <CaseHistory file={file} />
        </div>
      </div>
    </>
  );
}

function Fact({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <dt class="small soft">{label}</dt>
      <dd class="strong">{text}</dd>
    </div>
  );
}

function Numbers({ label, ids }: { label: string; ids: readonly number[] }) {
  if (ids.length === 0) return null;
  return (
    <p class="row">
      {label}
      {ids.map((id) => (
        <a key={id} class="number" href={hrefOf(['cases', id])}>
          {String(id)}
        </a>
      ))}
    </p>
  );
}
