import * as z from 'zod/mini';
import { toFailure } from '../../errors.ts';
import { waitFor } from '../retry-wait.ts';
import type { StudentStatus } from '../../records/side-lists.ts';
import { isMissing } from './is-missing.ts';
import type { ReadList } from './side-ports.ts';

const page = z.object({
  results: z.array(z.object({ school: z.object({ status: z.string() }) })),
  rowCount: z.int().check(z.nonnegative()),
});

/** How many student records have a status, by one row of them; `null` when FACTS refused, or did not obey the filter. */
export async function countStatus(readList: ReadList, status: StudentStatus): Promise<StudentStatus> {
  const Filters = `school.status==${status.status.replaceAll(/[,|\\]/g, '\\$&')}`;
  const body = await readList('/Students', 'students', { Filters, Page: '1', PageSize: '1' }).catch(
    (thrown: unknown) => {
      const failure = toFailure(thrown);
      if (!isMissing(failure) && waitFor(failure, 0) !== null) throw thrown;
      return null;
    },
  );
  const parsed = page.safeParse(body);
  const obeyed = parsed.success && parsed.data.results.every(({ school }) => isSame(school.status, status.status));
  return { ...status, records: obeyed && parsed.success ? parsed.data.rowCount : null };
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
