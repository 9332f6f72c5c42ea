import { defaultRangeExtractor, type Range } from '@tanstack/svelte-virtual';

/** Which rows a long table draws: those in sight, and the one that has the focus. */
export function withFocused(focused: number | null): (range: Range) => number[] {
  return (range) => {
    const seen = defaultRangeExtractor(range);
    if (focused === null || focused >= range.count || seen.includes(focused)) return seen;
    return [...seen, focused].sort((a, b) => a - b);
  };
}
