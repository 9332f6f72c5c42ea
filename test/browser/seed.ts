import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import type { Student } from '../../lib/roster/index.ts';
import type { SeedSchool } from './seed-in-page.ts';

/**
 * Puts students straight into the extension's database, as a refresh would have left them: 50,000 of them would take
 * minutes to pull at FACTS' pace. `page` is one of the extension's own; reload it afterwards.
 */
export async function seedStudents(
  page: Page,
  students: readonly Student[],
  gradeLevels: readonly string[],
): Promise<void> {
  await page.evaluate(await (bundled ??= bundleSeeding()));
  await page.evaluate(
    ({ students, grades }) => (window as unknown as { seedSchool: SeedSchool }).seedSchool(students, grades),
    { students: [...students], grades: [...gradeLevels] },
  );
}

let bundled: Promise<string> | null = null;

/** The store's own code, since what it writes is sealed. */
async function bundleSeeding(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'seed-in-page.ts'), formats: ['iife'], name: 'seeding' },
    },
  })) as Rollup.RollupOutput[];
  return built[0]?.output[0].code ?? '';
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
