import type { Failure } from '../errors.ts';

/** Several parts may have trouble at once, and one that is well must not hide another's. Tells the first that has any, or `null`. */
export function gatherFailures<Part extends string>(
  parts: readonly Part[],
  tell: (failure: Failure | null) => void,
): (part: Part, failure: Failure | null) => void {
  const failures = new Map<Part, Failure>();
  return (part, failure) => {
    if (failure) failures.set(part, failure);
    else failures.delete(part);
    tell(parts.map((each) => failures.get(each)).find((each) => each !== undefined) ?? null);
  };
}
