/** Where words begin and end: by look-up in lists, and by the engine's segmenter in a small window. */

/** The segmenter takes quadratic time on long strings in some engines. */
const WINDOW = 12;

// Made at the first need: it takes as long to load its dictionary as all else of a start.
let segmenter: Intl.Segmenter | undefined;

type Words = Pick<ReadonlySet<string>, 'has'>;

/** Longest word of `list`, `shortest` to four characters, that ends at offset `to` of `text`; '' if there is none. */
export function endsWith(text: string, to: number, list: Words, shortest = 2): string {
  for (let length = Math.min(4, to); length >= shortest; length--) {
    const word = text.slice(to - length, to);
    if (list.has(word)) return word;
  }
  return '';
}

/** Longest word of `list`, two to `longest` characters, that begins at offset `from` of `text`; '' if there is none. */
export function startsWith(text: string, from: number, list: Words, longest: number): string {
  for (let length = Math.min(longest, text.length - from); length > 1; length--) {
    const word = text.slice(from, from + length);
    if (list.has(word)) return word;
  }
  return '';
}

/**
 * Whether the engine's segmenter begins a word at an offset, around `from`…`to`, or ends there all that it looks at. Engines
 * cut differently: what follows from it may only hold a finding back.
 */
export function wordStarts(text: string, from: number, to: number): (at: number) => boolean {
  const start = Math.max(0, from - WINDOW);
  const end = Math.min(text.length, to + WINDOW);
  let segments: Intl.Segments | undefined;
  let word: Intl.SegmentData | undefined;
  return (at) => {
    if (at < start || at >= end) return at === end;
    const offset = at - start;
    if (!word || offset < word.index || offset >= word.index + word.segment.length) {
      segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
      segments ??= segmenter.segment(text.slice(start, end));
      // Few places are asked for: to go through all words takes three times as long.
      word = segments.containing(offset);
    }
    return word?.index === offset;
  };
}
