import { ProjectSign } from '../../ui/level-sign';
import { useText } from '../../ui/text-context';
import { ComplaintView } from '../popup/complaint-view';
import { EvidenceList } from '../popup/evidence-list';
import { usePage } from '../popup/use-page';
import { AddEvidence } from './add-evidence';
import type { PageEffects, Place } from './effects';
import { FiledPage } from './filed-page';

/** The complaint's own tab: here files can be chosen, which would close a popup, and there is room for what was filed. */
export function ComplaintPage({ effects, place }: { effects: PageEffects; place: Place }) {
  const { t } = useText();
  return (
    <>
      <header class="head">
        <h1 class="head-name">
          <ProjectSign />
          {t('app.name')}
        </h1>
      </header>
      <main class="panel">
        {'about' in place ? (
          <About effects={effects} url={place.about} />
        ) : (
          <FiledPage effects={effects} filed={place.filed} />
        )}
      </main>
    </>
  );
}

function About({ effects, url }: { effects: PageEffects; url: string }) {
  const page = usePage(effects);
  return (
    <ComplaintView
      effects={effects}
      page={page}
      about={url}
      evidence={(files) => (
        <EvidenceList files={files}>
          <AddEvidence onAdd={files.add} takePicture={() => effects.takePicture(url)} />
        </EvidenceList>
      )}
      onSeeSent={() => effects.go({ filed: '' })}
    />
  );
}
