/**
 * Where in `term` a word ends that was typed with exactly one slip (a character too many, missing, wrong, or two swapped)
 * and meant as the beginning of `term`; the farthest such place no farther than `end`, or -1. It equals `end` when the
 * whole of it was meant.
 */
export function slipEnd(typed: string, term: string, end: number): number {
  const length = typed.length;
  let same = 0;
  while (same < length && same < end && typed.charCodeAt(same) === term.charCodeAt(same)) same++;
  let best = -1;
  const consider = (from: number, to: number) => {
    const reached = to + length - from;
    if (reached > end || from > length || reached <= best) return;
    if (endsAlike(typed, from, term, to)) best = reached === end ? end : Math.max(best, reached);
  };
  if (same < end) consider(same, same + 1);
  if (same < length) consider(same + 1, same);
  if (same < length && same < end) consider(same + 1, same + 1);
  const swapped =
    same + 1 < length &&
    typed.charCodeAt(same) === term.charCodeAt(same + 1) &&
    typed.charCodeAt(same + 1) === term.charCodeAt(same);
  if (swapped) consider(same + 2, same + 2);
  return best;
}

function endsAlike(typed: string, from: number, term: string, to: number): boolean {
  for (let at = from, there = to; at < typed.length; at++, there++) {
    if (typed.charCodeAt(at) !== term.charCodeAt(there)) return false;
  }
  return true;
}
