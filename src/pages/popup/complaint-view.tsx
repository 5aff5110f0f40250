import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Complaint } from '../../core/complaint';
import type { FileInfo, OutboxItem } from '../../messages/protocol';
import { useText } from '../../ui/text-context';
import { ComplaintForm } from './complaint-form';
import { ComplaintPreview } from './complaint-preview';
import type { Draft } from './draft';
import type { ComplaintEffects } from './effects';
import { Filed } from './filed';
import { useDraft } from './use-draft';
import { useFiles, type Files } from './use-files';
import type { PageAndLists } from './use-page';

type Step =
  | { name: 'write' }
  | { name: 'check'; complaint: Complaint; files: readonly FileInfo[] }
  | { name: 'filed'; item: OutboxItem };

interface ComplaintViewProps {
  effects: ComplaintEffects;
  page: PageAndLists;
  /** The page complained of, where that is settled: its tab may have gone elsewhere since. */
  about?: string | null;
  /** How evidence is added to a draft here. */
  evidence: (files: Files, draft: Draft) => ComponentChildren;
  onSeeSent: () => void;
}

/** Write, check, filed. What is written survives closing the popup. */
export function ComplaintView({ effects, page, about = null, evidence, onSeeSent }: ComplaintViewProps) {
  const { t } = useText();
  const [step, setStep] = useState<Step>({ name: 'write' });
  const report = 'report' in page.state ? page.state.report : null;
  const settled = page.state.kind !== 'loading';
  const [draft, setDraft, clearDraft] = useDraft(effects, report, about, settled, page.lists[0]?.registryId);
  const files = useFiles(effects.ask, typeof draft === 'object' ? draft.key : null);

  if (step.name === 'filed')
    return <Filed item={step.item} onSeeSent={onSeeSent} onHandOn={(filed) => void effects.openHandoff({ filed })} />;
  if (!settled) return null;
  if (page.lists.length === 0) return <p class="block">{t('page.no-registry')}</p>;
  if (draft === 'none') return <p class="block">{t('form.no-merchant')}</p>;
  if (draft === 'loading') return null;

  const registry = page.lists.find((list) => list.registryId === draft.registryId) ?? page.lists[0];
  if (!registry) return null;
  if (step.name === 'check') {
    const { complaint, files: chosen } = step;
    const file = async () => {
      const item = await effects.ask({
        type: 'file-complaint',
        key: draft.key,
        registryId: registry.registryId,
        complaint,
        files: chosen.map(({ sha256 }) => sha256),
      });
      setStep({ name: 'filed', item });
      // It is filed; a draft that stays behind must not look like a failure.
      await clearDraft().catch(() => undefined);
    };
    return (
      <ComplaintPreview
        ask={effects.ask}
        draftKey={draft.key}
        complaint={complaint}
        files={chosen}
        registry={registry}
        onSend={file}
        onBack={() => setStep({ name: 'write' })}
        onHandOn={() => void effects.openHandoff({ about: draft.url })}
      />
    );
  }
  return (
    <ComplaintForm
      draft={draft}
      registries={page.lists}
      onChange={setDraft}
      evidence={evidence(files, draft)}
      onReady={(complaint) => setStep({ name: 'check', complaint, files: files.kept })}
    />
  );
}
