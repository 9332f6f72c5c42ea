/**
 * Where in `term` a word ends that was typed with exactly one slip (a character too many, missing, wrong, or two swapped)
 * and meant as the beginning of `term`: the farthest such place, or -1. It is the term's length when all of it was meant.
 */
export function slipEnd(typed: string, term: string): number {
  const end = term.length;
  const length = typed.length;
  if (length > end + 1) return -1;
  let same = 0;
  while (same < length && same < end && typed.charCodeAt(same) === term.charCodeAt(same)) same++;
  if (same < end && length + 1 <= end && endsAlike(typed, same, term, same + 1)) return length + 1; // one missing
  if (same < length && length <= end) {
    if (same < end && endsAlike(typed, same + 1, term, same + 1)) return length; // one wrong
    if (isSwapped(typed, term, same) && endsAlike(typed, same + 2, term, same + 2)) return length;
  }
  if (same < length && endsAlike(typed, same + 1, term, same)) return length - 1; // one too many
  return -1;
}

function isSwapped(typed: string, term: string, at: number): boolean {
  return (
    at + 1 < typed.length &&
    typed.charCodeAt(at) === term.charCodeAt(at + 1) &&
    typed.charCodeAt(at + 1) === term.charCodeAt(at)
  );
}

function endsAlike(typed: string, from: number, term: string, to: number): boolean {
  for (let at = from, there = to; at < typed.length; at++, there++) {
    if (typed.charCodeAt(at) !== term.charCodeAt(there)) return false;
  }
  return true;
}
