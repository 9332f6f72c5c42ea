import { createReviewStore, Database } from '../../../lib/store/index.ts';
import { replaceStudents } from '../../../lib/store/snapshot.ts';
import { failLoudly } from './fresh-database.ts';

const raw = Uint8Array.from({ length: 32 }, (_, place) => place);

/** A database whose key stands here, so that a stored one can be opened by every check. */
export function openWithFixedKey(name: string): Database {
  return new Database(name, {
    keys: async () => ({
      keyId: 'fixed',
      key: await crypto.subtle.importKey('raw', raw, { name: 'AES-GCM' }, false, ['encrypt', 'decrypt']),
      formers: [],
    }),
  });
}

/** Something of everything that must outlive each new version. What stands in `version-1.json` was written by this. */
export async function fillDatabase(db: Database): Promise<void> {
  const store = createReviewStore(db, failLoudly);
  const student = { lastName: 'Lee', birthdate: '2012-02-03', gradeLevel: '01', schoolCode: 'SBE' };
  await replaceStudents(db, [{ ...student, studentId: 1, firstName: 'Ann', email: 'ann@stbrendan.example' }]);
  const times = { startedAt: 1, takenAt: 2 };
  await db.state.put({ key: 'snapshot', version: 3, ...times, students: 1, gradeLevels: [], schools: [] });
  await store.saveDecisions([1, 2], 'skip', 100);
  await store.saveDecisions([2], 'sync', 200);
  await store.saveParentDecisions([11], 'skip', 250);
  await store.saveNotSimilar([1, 2], true, 300);
  await store.queueCorrection({ studentId: 1, from: null, to: 'new@stbrendan.example' }, 400);
  const places = [{ familyId: 5, familyOrder: 1, isParent: true }];
  const parent = {
    personId: 11,
    firstName: 'Ada',
    lastName: 'Lee',
    email: 'Ada@home.example',
    readAt: 1,
    places,
    childIds: [],
  };
  await db.familyPacks.put({ pullId: 1, page: 1, parents: [parent], children: [{ personId: 1, familyIds: [5] }] });
  await db.secrets.put({ key: 'facts-keys', value: { subscriptionKey: 'made-up', apiKey: 'made-up' } });
}
