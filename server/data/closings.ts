/** 结语 formulas and the 文种 they belong to. */
import data from './closings.json';

export interface Closing {
  /** Matches a closing line, white space taken out. */
  readonly cue: RegExp;
  /** Kinds (文种) that may end so; undefined: all but `never`. */
  readonly only?: readonly string[];
  readonly never?: readonly string[];
  /** The genre it speaks for where there is no title. */
  readonly genre?: string;
}

export const closings: readonly Closing[] = data.closings.map(({ cue, ...rest }) => ({
  ...rest,
  cue: new RegExp(cue),
}));

const ANY = new RegExp(data.closings.map(({ cue }) => cue).join('|'));

/** The formulas that a line may be, white space taken out. Nearly all lines are none, and one look tells; one that is quoted is none. */
export function closingsOf(line: string): readonly Closing[] {
  if (!ANY.test(line)) return NONE;
  const own = line.replace(/“[^“”]*”/g, '“”');
  return closings.filter(({ cue }) => cue.test(own));
}
const NONE: readonly Closing[] = [];

/** 承启语 such as 通知如下, and the kinds that use them. */
export const leads: readonly { readonly formula: string; readonly only: readonly string[] }[] = data.leads;
