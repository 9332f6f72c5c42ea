import type { Flag } from '../roster/index.ts';

const order = ['red', 'orange', 'gray'] as const;

/** The flag that matters most, of equally bad ones the first. */
export function worstFlag(flags: readonly Flag[]): Flag | null {
  return order.map((severity) => flags.find((flag) => flag.severity === severity)).find(Boolean) ?? null;
}
