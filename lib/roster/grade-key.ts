const ordinals = [
  ...['zeroth', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth'],
  ...['seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'],
];
const before = /^(?:grades?|gr|level|year|yr|class)(?:\.? |\.?(?=\d))(?=.)/;
const behind = /(?<=.) ?(?:grades?|gr|level|year)\.?$/;
const numbered = /^0*(\d{1,2})(?:\.0+)?(?:st|nd|rd|th)?\.?$/;
const kindergarten = /^(?:k|kg|kdg|kinder|kindergarten)$/;
const beforeKindergarten = /^(?:pk|pkg|pre-? ?k|pre-? ?kg|pre-? ?kindergarten)$/;

/**
 * One text for one grade however it is written: "08", "8", "8.0", "8th Grade" and "Grade 8" are `8`, "Kindergarten" is `k`, "Pre-K" is `pk`.
 * Any other name is itself, trimmed and lower-cased; `''` is no grade.
 */
export function gradeKey(grade: string): string {
  const text = grade.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const bare = text.replace(before, '').replace(behind, '');
  const number = numbered.exec(bare)?.[1];
  if (number !== undefined) return String(Number(number));
  if (kindergarten.test(bare)) return 'k';
  if (beforeKindergarten.test(bare)) return 'pk';
  const ordinal = ordinals.indexOf(bare);
  return ordinal > 0 ? String(ordinal) : text;
}

/** 1 to 12 and on, 0 for kindergarten, -1 for what comes before it; `null` for a name that tells no number. */
export function gradeNumber(grade: string): number | null {
  const key = gradeKey(grade);
  if (key === 'k') return 0;
  if (key === 'pk') return -1;
  return /^\d{1,2}$/.test(key) ? Number(key) : null;
}
