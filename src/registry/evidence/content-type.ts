/** What evidence may be, and how a file of it ends. */
export const EVIDENCE_TYPES = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
} as const;
export type EvidenceType = keyof typeof EVIDENCE_TYPES;

/** What a file is by its content, whatever its name says; null: nothing that is taken as evidence. */
export async function evidenceType(bytes: Uint8Array): Promise<EvidenceType | null> {
  // It takes a while to load, and only evidence needs it.
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes);
  return (Object.keys(EVIDENCE_TYPES) as EvidenceType[]).find((type) => type === found?.mime) ?? null;
}
