/** A value as it stands in JSON: numbers of more than 15 digits and arrays nested thousands deep do not survive parse and stringify. */

/** The text of the member `name` of a JSON object, the last of several; undefined if there is none. `json` must be valid. */
export function asWritten(json: string, name: string): string | undefined {
  const marks = /["{}[\],:]/g;
  let depth = 0;
  let key: string | undefined;
  let from = 0;
  let found: string | undefined;
  for (let mark = marks.exec(json); mark; mark = marks.exec(json)) {
    const at = mark.index;
    const sign = mark[0];
    if (sign === '"') {
      marks.lastIndex = endOfString(json, at);
      if (depth === 1) key ??= JSON.parse(json.slice(at, marks.lastIndex));
    } else if (sign === ':') {
      if (depth === 1) from = at + 1;
    } else {
      const closes = sign === '}' || sign === ']';
      if (depth === 1 && (closes || sign === ',')) {
        if (key === name) found = json.slice(from, at).trim();
        key = undefined;
      }
      if (closes) depth--;
      else if (sign !== ',') depth++;
    }
  }
  return found;
}

/** Behind the closing quote of the string that opens at `at`. */
function endOfString(json: string, at: number): number {
  for (let end = json.indexOf('"', at + 1); ; end = json.indexOf('"', end + 1)) {
    let first = end;
    while (json[first - 1] === '\\') first--;
    if ((end - first) % 2 === 0) return end + 1;
  }
}
