/** Texts that a platform writes where the buyer wrote none. */
const DEFAULT =
  /^(?:此用户(?:没有|未)(?:及时)?填写评[价论](?:内容)?|(?:评价方未及时做出评价[,，]?)?系统默认好评|默认好评|用户未填写评[价论]内容|买家(?:没有|未)填写评[价论]|该用户(?:觉得商品(?:非常好|较好|一般).*|未填写评[价论].*)|no comment|(?:the )?buyer (?:did not|didn.t) (?:leave|write) (?:a )?(?:comment|feedback)\.?|order delivered on time with no issues\.?)[!！。.]?$/i;

export function isDefaultText(text: string): boolean {
  return DEFAULT.test(text.trim());
}

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a text is written without spaces between words, by its first letters. */
export function isUnspaced(text: string): boolean {
  if (!HAN.test(text.slice(0, 200))) return false;
  const letters = text.slice(0, 200).match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => HAN.test(letter)).length > letters.length / 3;
}

/** Letters and digits only, in small letters, one space between words: what people change first is spacing and marks. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text, or its characters where it has no spaces between words. */
export function wordsOf(text: string): string[] {
  const plain = plainText(text);
  return isUnspaced(plain) ? Array.from(plain.replaceAll(' ', '')) : plain.split(' ').filter(Boolean);
}
