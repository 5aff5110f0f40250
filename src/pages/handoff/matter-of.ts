import { registryNameIn } from '../../core/registry-name';
import type { CaseView } from '../../core/casework/case-view';
import type { Matter, Piece } from '../../core/handoff/pack';
import type { FileInfo, OutboxItem } from '../../messages/protocol';
import type { Locale } from '../../ui/i18n/translate';
import { complaintOf, type Draft } from '../popup/draft';
import type { HandoffEffects, Source } from './effects';

/** Reads what is to be handed on from this device; null where it is not there, or not written to its end. */
export async function matterOf(
  { ask, drafts }: Pick<HandoffEffects, 'ask' | 'drafts'>,
  source: Source,
  locale: Locale,
): Promise<Matter | null> {
  if ('filed' in source) {
    const item = (await ask({ type: 'get-outbox' })).find(({ key }) => key === source.filed);
    return item ? matterOfFiled(item, locale) : null;
  }
  const draft = await drafts.read(source.about);
  return draft ? matterOfDraft(draft, await ask({ type: 'get-files', key: draft.key }), locale) : null;
}

/** A filed complaint with all its evidence: what the registry has, and what is on its way to it. A refused file is none. */
export function matterOfFiled(item: OutboxItem, locale: Locale): Matter {
  const { complaint, receipt, case: view, followUps } = item;
  const own = followUps.flatMap(({ act, state }) => (act.kind === 'file' && state !== 'refused' ? [act] : []));
  return {
    complaint,
    filed: receipt && { registry: registryNameIn(item, locale), receipt: receipt.receipt },
    evidence: [...(view?.evidence ?? []).map(asHeld), ...own.map(asFile)],
  };
}

function matterOfDraft(draft: Draft, files: readonly FileInfo[], locale: Locale): Matter | null {
  const written = complaintOf(draft, locale);
  return 'complaint' in written ? { complaint: written.complaint, filed: null, evidence: files.map(asFile) } : null;
}

type File = Omit<Piece, 'kind'>;

function asFile({ name, size, sha256 }: File): Piece {
  return { kind: 'file', name, size, sha256 };
}

function asHeld({ kind, ...held }: CaseView['evidence'][number]): Piece {
  return { ...asFile(held), kind: kind === 'page' ? 'page' : 'file' };
}
