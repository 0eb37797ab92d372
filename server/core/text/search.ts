/** Binary search. */

/** The first index below `length` that is beyond, `length` if none is; all behind one that is beyond must be so, too. */
export function firstIndex(length: number, isBeyond: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBeyond(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
