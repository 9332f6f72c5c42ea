import type { Failure } from '../errors.ts';

/** Several parts may have trouble at once, and one that is well must not hide another's. Tells the first that has any, or `null`. */
export function gatherTroubles<Part extends string>(
  parts: readonly Part[],
  tell: (failure: Failure | null) => void,
): (part: Part, failure: Failure | null) => void {
  const troubles = new Map<Part, Failure>();
  return (part, failure) => {
    if (failure) troubles.set(part, failure);
    else troubles.delete(part);
    tell(parts.map((each) => troubles.get(each)).find((each) => each !== undefined) ?? null);
  };
}
