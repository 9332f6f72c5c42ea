import fc from 'fast-check';
import { test, vi } from 'vitest';

/** Inputs for each property in every check. */
export const usualCases = 500;
/** `SYNC_REVIEW_FUZZ=10000` for the long run. */
const cases = Number(process.env['SYNC_REVIEW_FUZZ'] ?? usualCases);
vi.setConfig({ testTimeout: Math.max(60_000, cases * 60) });

/** A rule that must hold for whatever comes; the same inputs each time. */
export function property<Input>(name: string, inputs: fc.Arbitrary<Input>, check: (input: Input) => unknown): void {
  test(`${name} (${cases} inputs)`, async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        await check(input);
      }),
      { numRuns: cases, seed: 7 },
    );
  });
}
