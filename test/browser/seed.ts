import type { Page } from '@playwright/test';
import type { Student } from '../../lib/roster/index.ts';

/**
 * Puts students straight into the extension's database, as a refresh would have left them: 50,000 of them would take
 * minutes to pull at FACTS' pace. `page` is one of the extension's own; reload it afterwards.
 */
export async function seedStudents(
  page: Page,
  students: readonly Student[],
  gradeLevels: readonly string[],
): Promise<void> {
  await page.evaluate(
    async ({ students, grades }) => {
      const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('The database did not answer.'));
        });
      const db = await settled(indexedDB.open('sync-review'));
      const transaction = db.transaction(['students', 'state', 'secrets'], 'readwrite');
      const store = transaction.objectStore('students');
      store.clear();
      for (const student of students) store.put(student);
      const gradeLevels = grades.map((name, sortOrder) => ({ name, sortOrder }));
      const schools = [{ schoolCode: 'SBE', name: 'St. Brendan Elementary' }];
      const times = { startedAt: Date.now(), takenAt: Date.now() };
      transaction
        .objectStore('state')
        .put({ key: 'snapshot', version: 1, ...times, students: students.length, gradeLevels, schools });
      transaction.objectStore('secrets').put({ key: 'facts-keys', value: { subscriptionKey: 's', apiKey: 'k' } });
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      db.close();
    },
    { students: [...students], grades: [...gradeLevels] },
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
