import { FINDING_NAME } from '../../../core/review-trust';
import type { CaseFile } from '../api/cases';
import { useWords } from '../words';

interface EvidenceNameProps {
  piece: Pick<CaseFile['evidence'][number], 'kind' | 'by' | 'name'>;
  /** The registry opened the case itself. */
  byRegistry: boolean;
}

/** What a piece of evidence is: in words where the registry made it, else by the name of its file. */
export function EvidenceName({ piece: { kind, by, name }, byRegistry }: EvidenceNameProps) {
  const w = useWords();
  if (kind === 'page') return <>{w(byRegistry ? 'evidence.registry-page' : 'evidence.page')}</>;
  if (by === 'handler' && name === FINDING_NAME) return <>{w('evidence.finding')}</>;
  return <bdi>{name}</bdi>;
}
