import * as v from 'valibot';
import { LEFT_OUT } from '../../../core/listable';
import { time } from './accounts';

const count = v.number();
const names = v.array(v.string());

/** What a publication would change now. `digest` names exactly that. */
export const PreviewSchema = v.object({
  version: count,
  digest: v.string(),
  entries: count,
  changes: v.object({ added: count, changed: count, removed: count }),
  refused: v.object({ count, examples: v.array(v.object({ identifier: v.string(), why: v.picklist(LEFT_OUT) })) }),
  examples: v.object({ added: names, changed: names, removed: names }),
});
export type Preview = v.InferOutput<typeof PreviewSchema>;

export const PublishedSchema = v.object({ version: count, entries: count, issued: time, expires: time });
export type Published = v.InferOutput<typeof PublishedSchema>;
