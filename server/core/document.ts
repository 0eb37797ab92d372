/** Pieces → paragraphs with their places, parts (【篇一】…), outline, genre: the Doc that rules see. */
import { isOfficial, recogniseGenre } from './genre.ts';
import type { Doc, Paragraph, Part, Span } from './model.ts';
import { readOutline } from './outline.ts';
import { readSource, type Source } from './source.ts';
import { type Directive, readSuppression } from './suppress.ts';

/** Reads any text as a document. Never throws. */
export function parse(text: string): Doc {
  return assemble(readSource(text));
}

/** The document of a source, linear in the number of its lines. */
export function assemble({ text, frontMatter, pieces }: Source): Doc {
  const paragraphs: Paragraph[] = [];
  const comments: Directive[] = [];
  const indented: Span[] = [];
  let at = frontMatter.to;
  for (const piece of pieces) {
    for (const { from, prose } of piece.lines) {
      paragraphs.push({ from: at + from, to: at + from + prose.text.length, prose });
    }
    for (const { from, to, text } of piece.comments) comments.push({ from: at + from, to: at + to, text });
    for (const { from, to } of piece.indented) indented.push({ from: at + from, to: at + to });
    at += piece.length;
  }
  const parts = splitParts(text, paragraphs).map((part) => ({
    ...part,
    genre: recogniseGenre(part.paragraphs, frontMatter.genre?.name),
  }));
  return {
    text,
    frontMatter,
    paragraphs,
    indented,
    parts,
    official: isOfficial(parts),
    ...readSuppression(text, comments),
  };
}

/** Cuts before each 篇 heading (enumerator level 0). */
function splitParts(text: string, paragraphs: readonly Paragraph[]): Part[] {
  const starts = paragraphs.flatMap(({ prose }, i) =>
    prose.enumerators[0]?.leading && prose.enumerators[0].level === 0 ? [i] : [],
  );
  if (starts[0] !== 0) starts.unshift(0);
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? paragraphs.length;
    const own = paragraphs.slice(start, end);
    return {
      from: i === 0 ? 0 : (own[0]?.from ?? 0),
      to: paragraphs[end]?.from ?? text.length,
      paragraphs: own,
      outline: readOutline(own),
    };
  });
}
