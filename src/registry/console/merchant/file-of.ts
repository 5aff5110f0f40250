import type { Identifier } from '../../../core/identifier';
import { filePrefix, MerchantFilesSchema, type MerchantFile } from '../../../core/merchant-file';
import type { Ask } from '../api/ask';

/** What is public about an identifier. The registry is asked for all files of its prefix. Throws Refused. */
export async function fileOf(identifier: Identifier, ask: Ask): Promise<MerchantFile> {
  const { files } = await ask(MerchantFilesSchema, { path: `/v1/merchants/${filePrefix(identifier)}` });
  return (
    files.find((file) => file.identifier === identifier) ?? { identifier, listings: [], undecided: 0, commitment: null }
  );
}
