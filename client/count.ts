/**
 * 字数, as word processors count it: each Han character and each full-width mark is one, a run of Latin letters or
 * digits is one. Markdown's own marks are ASCII and count for nothing; comments, HTML tags, images and the addresses of
 * links are not text.
 */

const COMMENT = /<!--[\s\S]*?(?:-->|$)/;
const TAG = /<\/?[A-Za-z][A-Za-z\d-]*(?:\s[^<>]*)?>/;
/** `](address "title")`; of an image all of it. */
const TARGET = /(?:!\[[^[\]]*)?\]\((?:<[^<>]*>|[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)(?:\s+"[^"]*")?\s*\)/;
const UNSEEN = new RegExp([COMMENT, TAG, TARGET].map(({ source }) => source).join('|'), 'g');

/** Number of 字 of a text without front matter, or of a part of one; linear, never throws. */
export function countCharacters(text: string): number {
  const prose = text.replace(UNSEEN, ' ');
  let count = 0;
  let inWord = false;
  for (let i = 0; i < prose.length; i++) {
    const unit = prose.charCodeAt(i);
    if (isLatin(unit)) {
      if (!inWord) count++;
      inWord = true;
    } else if (!(inWord && JOINING.includes(unit) && isLatin(prose.charCodeAt(i + 1)))) {
      inWord = false;
      if (isWide(unit)) count++;
    }
  }
  return count;
}

/** Minutes it takes to read the text aloud at `rate` 字 a minute, in words. */
export function speakingTime(count: number, rate: number): string {
  const minutes = Math.round(count / Math.max(1, rate));
  return count === 0 ? '0 分' : minutes < 1 ? '不到 1 分' : `约 ${minutes} 分`;
}

/** . , ' - inside 3.14, 1,234, don't, COVID-19. */
const JOINING = [0x2e, 0x2c, 0x27, 0x2d];

function isLatin(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7)
  );
}

/** Han, kana, full-width forms and Chinese punctuation; of a surrogate pair the first unit only. */
function isWide(unit: number): boolean {
  return (
    (unit >= 0x3001 && unit <= 0x9fff) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xff01 && unit <= 0xffef) ||
    (unit >= 0xd800 && unit <= 0xdbff) ||
    (unit >= 0x2014 && unit <= 0x2026) ||
    (unit >= 0x2460 && unit <= 0x24ff) ||
    unit === 0xb7 ||
    unit === 0xd7
  );
}
