/** Comments that switch rules off: `<!-- gongwen-disable rule -->`, -enable, -disable-line, -disable-next-line, and -allow for words. */
import type { Disabled, Doc, Span } from '../model.ts';
import type { Comment } from './markdown.ts';
import type { Source } from './source.ts';

const DIRECTIVE = /^\s*gongwen-(disable-next-line|disable-line|disable|enable|allow)(?:\s+([^\r\n]*))?\s*$/;

/**
 * What the `comments` of a document, their offsets those of its text, switch off. An -enable ends the -disable before
 * it, of the same rules or of all; one that is never ended holds to the end of the text.
 */
export function readSuppression(
  source: Pick<Source, 'text' | 'length'>,
  comments: readonly Comment[],
): Pick<Doc, 'disabled' | 'allowed'> {
  const disabled: Disabled[] = [];
  const allowed: string[] = [];
  const open = new Map<string, number>();
  const close = (rule: string, to: number) => {
    const from = open.get(rule);
    if (from !== undefined) disabled.push({ from, to, ...(rule && { rule }) });
    open.delete(rule);
  };
  for (const comment of comments) {
    const [, action, list = ''] = DIRECTIVE.exec(comment.text) ?? [];
    if (!action) continue;
    const words = list.split(/[\s,，、]+/).filter(Boolean);
    const rules = words.length > 0 ? words : [''];
    if (action === 'allow') allowed.push(...words);
    else if (action === 'disable') for (const rule of rules) open.set(rule, open.get(rule) ?? comment.to);
    else if (action === 'enable')
      for (const rule of words.length > 0 ? words : [...open.keys()]) close(rule, comment.from);
    else {
      const line =
        action === 'disable-line'
          ? lineAround(source.text, comment.from)
          : lineAfter(source.text, comment.to);
      for (const rule of rules) disabled.push({ ...line, ...(rule && { rule }) });
    }
  }
  for (const rule of [...open.keys()]) close(rule, source.length);
  return { disabled, allowed };
}

/** Whether a rule is switched off at an offset of the text. */
export function isDisabled({ disabled }: Doc, rule: string, at: number): boolean {
  return disabled.some(({ from, to, rule: own = rule }) => from <= at && at <= to && own === rule);
}

function lineAround(text: string, offset: number): Span {
  let from = offset;
  while (from > 0 && !isLineEnd(text, from - 1)) from--;
  let to = offset;
  while (to < text.length && !isLineEnd(text, to)) to++;
  return { from, to };
}

/** The next line that is not blank: between paragraphs stands a blank one. */
function lineAfter(text: string, offset: number): Span {
  let line = lineAround(text, offset);
  do line = lineAround(text, Math.min(line.to + (text.startsWith('\r\n', line.to) ? 2 : 1), text.length));
  while (line.to < text.length && text.slice(line.from, line.to).trim() === '');
  return line;
}

function isLineEnd(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit === 10 || unit === 13;
}
