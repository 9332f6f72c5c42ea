import type { Job } from '../../lib/platform/job-runner.ts';
import type { Database } from '../../lib/store/index.ts';

/**
 * The worker's jobs over a database of their own. Once the school is forgotten, what was begun for it writes nothing any more, however late
 * its answers come, and that it can't is no trouble: the same jobs begin anew with a new database.
 */
export function workForSchool(
  open: () => Database,
  begin: (db: Database) => Readonly<Record<string, Job>>,
): Record<string, Job> {
  const beginAnew = (): Readonly<Record<string, Job>> => {
    const db = open();
    db.whenForgotten(() => {
      db.close();
      jobs = beginAnew();
    });
    return begin(db);
  };
  let jobs = beginAnew();
  const step = async (name: string): ReturnType<Job> => {
    const mine = jobs;
    try {
      return (await mine[name]?.()) ?? 'idle';
    } catch (thrown) {
      if (mine !== jobs) return 'again';
      throw thrown;
    }
  };
  return Object.fromEntries(Object.keys(jobs).map((name) => [name, () => step(name)]));
}
