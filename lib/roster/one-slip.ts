/** Whether `typed` is `meant` with one slip of the finger: a character too many, missing, wrong, or two swapped. */
export function isOneSlipFrom(typed: string, meant: string): boolean {
  const surplus = typed.length - meant.length;
  if (typed === meant || Math.abs(surplus) > 1) return false;
  let same = 0;
  while (same < typed.length && typed[same] === meant[same]) same++;
  if (surplus === 1) return typed.slice(same + 1) === meant.slice(same);
  if (surplus === -1) return typed.slice(same) === meant.slice(same + 1);
  const swapped = typed[same] === meant[same + 1] && typed[same + 1] === meant[same];
  return (
    typed.slice(same + 1) === meant.slice(same + 1) || (swapped && typed.slice(same + 2) === meant.slice(same + 2))
  );
}
