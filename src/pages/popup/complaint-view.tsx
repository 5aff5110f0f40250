import { useEffect, useState } from 'preact/hooks';
import type { Complaint } from '../../core/complaint';
import type { OutboxItem, PageReport } from '../../messages/protocol';
import { useText } from '../../ui/text-context';
import { ComplaintForm } from './complaint-form';
import { ComplaintPreview } from './complaint-preview';
import { draftOf, type Draft } from './draft';
import type { PopupEffects } from './effects';
import { Filed } from './filed';
import type { PageAndLists } from './use-page';

type Step = { name: 'write' } | { name: 'check'; complaint: Complaint } | { name: 'filed'; item: OutboxItem };

interface ComplaintViewProps {
  effects: PopupEffects;
  page: PageAndLists;
  onSeeSent: () => void;
}

/** Write, check, filed. What is written survives closing the popup. */
export function ComplaintView({ effects, page, onSeeSent }: ComplaintViewProps) {
  const { t } = useText();
  const [step, setStep] = useState<Step>({ name: 'write' });
  const report = 'report' in page.state ? page.state.report : null;
  const [draft, setDraft] = useDraft(effects, report, page.lists[0]?.registryId);

  if (step.name === 'filed') return <Filed item={step.item} onSeeSent={onSeeSent} />;
  if (page.state.kind === 'loading') return null;
  if (page.lists.length === 0) return <p class="block">{t('page.no-registry')}</p>;
  if (!report || draft === 'none') return <p class="block">{t('form.no-merchant')}</p>;
  if (draft === 'loading') return null;

  const registry = page.lists.find((list) => list.registryId === draft.registryId) ?? page.lists[0];
  if (!registry) return null;
  if (step.name === 'check') {
    const file = async () => {
      const item = await effects.ask({
        type: 'file-complaint',
        key: draft.key,
        registryId: registry.registryId,
        complaint: step.complaint,
      });
      setStep({ name: 'filed', item });
      // It is filed; a draft that stays behind must not look like a failure.
      await effects.drafts.clear(report.url).catch(() => undefined);
    };
    return (
      <ComplaintPreview
        complaint={step.complaint}
        registry={registry}
        onSend={file}
        onBack={() => setStep({ name: 'write' })}
      />
    );
  }
  return (
    <ComplaintForm
      draft={draft}
      registries={page.lists}
      onChange={setDraft}
      onReady={(complaint) => setStep({ name: 'check', complaint })}
    />
  );
}

/** The draft about a page: the one kept from before, else a new one; `none` where the page names no merchant. */
function useDraft({ drafts }: PopupEffects, report: PageReport | null, registryId = '') {
  const [draft, setDraft] = useState<Draft | 'loading' | 'none'>('loading');
  const url = report?.url;
  useEffect(() => {
    if (!report) return;
    const fresh = draftOf(report, registryId, crypto.randomUUID());
    if (fresh.identifiers.length === 0) return setDraft('none');
    void drafts.read(report.url).then(
      (kept) => setDraft(kept ?? fresh),
      () => setDraft(fresh),
    );
    // Only another page makes another draft; the same page is reported anew each time the worker is asked.
  }, [url]);
  const change = (changed: Draft) => {
    setDraft(changed);
    if (url) void drafts.write(url, changed);
  };
  return [draft, change] as const;
}
