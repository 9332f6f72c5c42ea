import type { Numbering } from './pattern.ts';
import type { Sample } from './samples.ts';

interface Built {
  readonly sample: Pick<Sample, 'local'>;
  readonly base: string | null;
}

/** How the school tells students apart whose addresses would be the same: `ann.lee2`, `ann.lee.01`. */
export function learnNumbering(built: readonly Built[]): Numbering {
  const numbered = built.flatMap(({ sample, base }) => numberOf(sample.local, base) ?? []);
  if (numbered.length === 0) {
    const endsInDigit = built.some(({ sample, base }) => base === sample.local && /\d$/.test(base));
    return { separator: endsInDigit ? '.' : '', first: 2, seen: 0 };
  }
  const [separator = '', same = []] = [...Map.groupBy(numbered, (each) => each.separator)].reduce((best, each) =>
    each[1].length > best[1].length ? each : best,
  );
  const first = Math.min(...same.map(({ number }) => number));
  return { separator, first: Math.min(first, 2), seen: same.length };
}

/** The number that stands behind the base; `null` when there is none. A shape's own digits are part of the base. */
export function numberOf(local: string, base: string | null): { separator: string; number: number } | null {
  if (base === null || !local.startsWith(base)) return null;
  const rest = /^([._-]?)0?(1?\d)$/.exec(local.slice(base.length));
  return rest ? { separator: rest[1] ?? '', number: Number(rest[2]) } : null;
}
