/** What stands where something was taken out of a text, in both languages, as nobody knows who will read it. */
export const REDACTED = '〔personal data removed · 已移除个人信息〕';

/** What stands where a text was deleted because its time was over. */
export const FORGOTTEN = '〔deleted in time · 已按期删除〕';

/** What stands where a text was deleted because whom it is about asked for that. */
export const ERASED = '〔deleted on request · 已应要求删除〕';

/** What stands in place of the name of a file whose bytes and name were deleted. */
export const NAME_DELETED = '〔deleted · 已删除〕';

/** A text without some passages; null where one of them does not stand in it. */
export function redacted(text: string, passages: readonly string[]): string | null {
  let left = text;
  // The longest first, so that a passage that is part of another does not break it.
  for (const passage of passages.toSorted((a, b) => b.length - a.length)) {
    if (!text.includes(passage)) return null;
    left = left.replaceAll(passage, REDACTED);
  }
  return left;
}
