import type { Population } from './population.ts';

export interface Accuracy {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

type Pair = { readonly a: number | string; readonly b: number | string };

/** Measures found pairs against the known truth. */
export function measureAccuracy(pairs: readonly Pair[], { truth }: Population): Accuracy {
  const sizes = new Map<number, number>();
  for (const who of truth.values()) sizes.set(who, (sizes.get(who) ?? 0) + 1);
  const expected = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const right = pairs.filter(({ a, b }) => truth.get(a) === truth.get(b)).length;
  const precision = pairs.length > 0 ? right / pairs.length : 1;
  const recall = expected > 0 ? right / expected : 1;
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}
