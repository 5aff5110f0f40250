import * as v from 'valibot';
import { PurchaseSchema } from '../../core/diary/purchase';
import { FiledSchema, SettingsFileSchema, TakenAlongSchema, type TakenAlong } from '../../core/taken-along';

/** What fits well within it: a hundred registries' roots, a full diary, complaints of years. Bytes. */
const LARGEST = 20_000_000;

/** Any of the files that Probity saves: all settings, what was filed, the diary. Of the latter two more stands in them than is taken over. */
const FileSchema = v.union([
  v.pipe(
    SettingsFileSchema,
    v.transform(({ format: _, version: _version, ...taken }): object => taken),
  ),
  v.pipe(
    v.object({ probity: v.literal(1), filed: v.array(FiledSchema) }),
    v.transform(({ filed }): object => ({ filed })),
  ),
  v.pipe(
    v.array(v.object(PurchaseSchema.entries)),
    v.minLength(1),
    v.transform((purchases): object => ({ purchases })),
  ),
]);

/** What a file brings that someone chose; null where it is none of ours. */
export async function readSettingsFile(file: Pick<File, 'size' | 'text'>): Promise<TakenAlong | null> {
  if (file.size > LARGEST) return null;
  try {
    return v.parse(TakenAlongSchema, v.parse(FileSchema, JSON.parse(await file.text())));
  } catch {
    return null;
  }
}
