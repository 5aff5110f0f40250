import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import * as v from 'valibot';

const FILE = 'labels.jsonl';
const MAX_BYTES = 32 * 1024 * 1024;

const IdSchema = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.trim(), v.nonEmpty('is empty'));

const LabelSchema = v.object({
  /** The page, relative to the folder. */
  file: v.pipe(v.string(), v.nonEmpty('is empty'), v.maxLength(500)),
  page_url: v.pipe(
    v.string(),
    v.check((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'is no http(s) address'),
  ),
  kind: v.picklist(['product', 'search', 'home', 'other', 'nonshop']),
  /** What a person read in the page; a key that is missing was not looked for. */
  expected: v.optional(
    v.looseObject({
      platform: v.optional(IdSchema),
      seller_id: v.optional(IdSchema),
      shop_id: v.optional(IdSchema),
      sellers: v.optional(v.array(v.object({ seller_id: IdSchema }))),
    }),
    {},
  ),
});
export type Label = v.InferOutput<typeof LabelSchema>;

/**
 * The labels of a folder of saved pages, one JSON object a line in its `labels.jsonl`.
 * @throws Error that names the line and what is wrong with it, or says that there is no such file.
 */
export async function readLabels(folder: string): Promise<Label[]> {
  const file = join(folder, FILE);
  const { size } = await stat(file).catch(() => {
    throw new Error(`${folder}: has no ${FILE}, which says what is on each page, one JSON object a line`);
  });
  if (size > MAX_BYTES) throw new Error(`${file}: is larger than ${MAX_BYTES / 1024 / 1024} MB`);
  const lines = (await readFile(file, 'utf8')).split('\n').map((text, at) => ({ text: text.trim(), line: at + 1 }));
  const labels = lines.filter(({ text }) => text !== '').map(({ text, line }) => parseLabel(text, `${file}:${line}`));
  if (labels.length === 0) throw new Error(`${file}: labels no page`);
  return labels;
}

function parseLabel(text: string, where: string): Label {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error(`${where}: is no JSON`);
  }
  const parsed = v.safeParse(LabelSchema, json);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`${where}: ${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`);
}

/**
 * Where a labelled page lies. Neither its name nor a link may lead out of the folder.
 * @throws Error where one does, or where there is no such file.
 */
export async function pagePath(folder: string, file: string): Promise<string> {
  if (!isInside(resolve(folder), resolve(folder, file))) throw new Error(`${file}: lies outside the folder`);
  const path = await realpath(join(folder, file)).catch(() => {
    throw new Error(`${file}: no such file`);
  });
  if (!isInside(await realpath(folder), path)) throw new Error(`${file}: links to a place outside the folder`);
  return path;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
