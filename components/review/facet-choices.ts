import { formatNumber } from '../../lib/words/index.ts';

export interface FacetChoice {
  readonly value: string;
  readonly text: string;
}

interface FacetQuestion {
  /** `undefined` while nobody counts. */
  readonly counts: ReadonlyMap<string, number> | undefined;
  /** The text for no choice. */
  readonly any: string;
  readonly chosen: string | null;
  /** What can be chosen, if it is not simply what there is; given as it is instead of behind a `=`. */
  readonly values?: readonly string[];
  readonly text: (value: string) => string;
  readonly compare?: (one: readonly [string, number], other: readonly [string, number]) => number;
  readonly most?: number;
}

/** The choices of a select field, each with the number of students that it would leave. */
export function facetChoices(question: FacetQuestion): readonly FacetChoice[] {
  const { counts = new Map<string, number>(), any, chosen, values, text, compare, most = Infinity } = question;
  const found = values
    ? values.map((value) => [value, counts.get(value) ?? 0] as const)
    : [...counts].toSorted(compare).slice(0, most);
  const all =
    chosen !== null && !found.some(([value]) => value === chosen)
      ? [...found, [chosen, counts.get(chosen) ?? 0] as const]
      : found;
  return [
    { value: '', text: any },
    ...all.map(([value, count]) => ({
      value: values ? value : `=${value}`,
      text: `${text(value)} (${formatNumber(count)})`,
    })),
  ];
}
