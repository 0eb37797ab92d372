/** Why what looks like a wrong number may be none: signs in the text around a series. */
import { withValue } from './enumerator.ts';
import { type Doc, MARK, type Paragraph } from './model.ts';
import type { Item, Series } from './series.ts';

const EDGE = new RegExp(`^[\\s${MARK}]+|[\\s${MARK}]+$`, 'g');

/** A heading or a short line without a stop, or one that announces a list: counting may well begin anew after it. */
export function isTitle(paragraph: Paragraph | undefined): boolean {
  if (!paragraph) return false;
  const { kind, text, enumerators } = paragraph.prose;
  if (/[：:][\s\uFFF9]*$/.test(text.slice(-4))) return true;
  if (enumerators[0]?.leading) return false;
  if (kind === 'heading') return true;
  if (text.length > 40) return false;
  const own = text.replace(EDGE, '');
  return own.length <= 25 && !/[。，；、,;.！？!?]$/.test(own);
}

/** Whether the items are a numbering at all: not when nearly every number would be wrong, or all of them are the same. */
export function believable({ items }: Series): boolean {
  const first = items[0]?.token.value;
  if (items.length >= 2 && items.every(({ token }) => token.value === first)) {
    return items.length === 2 && items[0]?.paragraph.prose.kind !== 'item';
  }
  let wrong = 0;
  for (const { token, expected } of items) if (token.value !== expected) wrong++;
  return wrong < 3 || wrong * 2 <= items.length;
}

/** Takes back what is blamed without enough ground: sets `expected` to the number written. `siblings`: all series of the style in scope. */
export function forgive(doc: Doc, { items, loose }: Series, siblings: readonly Series[]): void {
  for (const [i, item] of items.entries()) {
    const { value } = item.token;
    if (value === item.expected) continue;
    const before = items[i - 1];
    const alone = items.length === 1 && !siblings.some((other) => other.items[0]?.token.value === 1);
    if ((value > item.expected && saidBefore(doc, item, before)) || (i === 0 && (loose || alone))) {
      item.expected = value;
      item.accepted = true;
    }
  }
}

/** Whether the number before `item`'s stands somewhere in between, inside a line or glued to what is before it. */
function saidBefore(doc: Doc, item: Item, before: Item | undefined): boolean {
  const { paragraph, token } = item;
  const wanted = withValue(paragraph.prose.text, token, token.value - 1);
  if (!wanted) return false;
  const bare = wanted.replace(/[（()）\s]/g, (sign) => (/\s/.test(sign) ? '' : sign));
  const first = before ? before.index : Math.max(0, item.index - 2);
  for (let k = first; k <= item.index; k++) {
    const { text } = doc.paragraphs[k]?.prose ?? { text: '' };
    const from = k === before?.index ? before.token.to : 0;
    const to = k === item.index ? token.from : text.length;
    const place = text.slice(from, to).indexOf(bare);
    if (place < 0) continue;
    if (!/[0-9一二三四五六七八九十百]/.test(text[from + place - 1] ?? '')) return true;
  }
  return false;
}
