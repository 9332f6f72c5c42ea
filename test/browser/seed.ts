import type { Page } from '@playwright/test';
import type { KeptFamilies } from '../../lib/records/family.ts';
import type { Student } from '../../lib/roster/index.ts';
import { bundleForPage } from './bundle-for-page.ts';
import type { SeedFamilies, SeedSchool } from './seed-in-page.ts';

/**
 * Puts students straight into the extension's database, as a refresh would have left them: 50,000 of them would take
 * minutes to pull at FACTS' pace. `page` is one of the extension's own; reload it afterwards.
 */
export async function seedStudents(
  page: Page,
  students: readonly Student[],
  gradeLevels: readonly string[],
): Promise<void> {
  await page.evaluate(await bundleForPage('seed-in-page.ts'));
  await page.evaluate(
    ({ students, grades }) => (window as unknown as { seedSchool: SeedSchool }).seedSchool(students, grades),
    { students: [...students], grades: [...gradeLevels] },
  );
}

/** Puts families beside them, as a pull of everybody would have left them. */
export async function seedFamilies(page: Page, families: KeptFamilies): Promise<void> {
  await page.evaluate(await bundleForPage('seed-in-page.ts'));
  await page.evaluate(
    (kept) => (window as unknown as { seedFamilies: SeedFamilies }).seedFamilies(kept),
    families as never,
  );
}

/** A roster of any size with every kind of finding in it; the same each time. */
export function makeRoster(size: number): Student[] {
  return Array.from({ length: size }, (_, place) => {
    const studentId = place + 1;
    return {
      studentId,
      firstName: `First${place % 977}`,
      lastName: `Last${place % 3571}`,
      email: emailOf(place),
      birthdate: '2010-01-01',
      gradeLevel: String(1 + (place % 12)).padStart(2, '0'),
      schoolCode: 'SBE',
      schoolCodes: ['SBE'],
    };
  });
}

function emailOf(place: number): string | null {
  if (place % 5 === 0) return null;
  if (place % 97 === 0) return `shared${place % 500}@stbrendan.example`;
  if (place % 211 === 0) return 'no address';
  return `first${place}.last@stbrendan.example`;
}
