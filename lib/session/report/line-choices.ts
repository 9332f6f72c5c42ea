/** What a person chose for single lines, by their number. */
export type LineChoices<Choice> = ReadonlyMap<number, Choice>;

export const noChoices: LineChoices<never> = new Map<number, never>();

/** The same with other choices for some lines; `null` takes one back. */
export function choose<Choice>(
  choices: LineChoices<Choice>,
  changes: readonly (readonly [line: number, choice: Choice | null])[],
): LineChoices<Choice> {
  const changed = new Map(choices);
  for (const [line, choice] of changes) {
    if (choice === null) changed.delete(line);
    else changed.set(line, choice);
  }
  return changed;
}
