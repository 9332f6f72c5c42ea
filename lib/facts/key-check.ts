import { AppError, isAppError, toFailure, type Failure } from '../errors.ts';
import type { KeyCheck } from '../records/settings.ts';
import type { OptionalList } from '../records/school.ts';
import type { FactsClient } from './client.ts';
import { toGradeLevels, toSchools } from './normalise.ts';

/**
 * Tests a pair of keys with FACTS: one row of students and of people must be readable before they are said to be accepted; of the lists
 * that it works without it is noted which may not be read; then the right to write is learned without writing. `swapped` is a client with each
 * key in the other's place. Throws `facts-forbidden` naming every needed list that may not be read, `facts-keys-swapped`, and
 * whatever FACTS answers else.
 */
export async function checkKeys(client: FactsClient, swapped?: FactsClient): Promise<KeyCheck> {
  const forbidden: string[] = [];
  for (const list of ['students', 'people'] as const) {
    const failure = await failureOf(client.probeRead(list));
    if (failure && isForbidden(failure)) forbidden.push(list);
    else if (failure && isRejected(failure) && swapped && (await isAccepted(swapped)))
      throw new AppError('facts-keys-swapped');
    else if (failure) throw new AppError(failure.code, failure.detail);
  }
  if (forbidden.length > 0) throw new AppError('facts-forbidden', { area: inWords(forbidden) });

  const unreadableLists: OptionalList[] = [];
  const note = (list: OptionalList, failure: Failure | null): void => {
    if (failure && isForbidden(failure)) unreadableLists.push(list);
  };
  const given = async <Row>(list: OptionalList, rows: Promise<readonly Row[]>): Promise<readonly Row[]> => {
    const failure = await failureOf(rows);
    note(list, failure);
    return failure ? [] : rows;
  };
  const schools = toSchools(await given('schools', client.schools()));
  const gradeLevels = toGradeLevels(await given('grades', client.gradeLevels()), schools);
  for (const list of ['families', 'staff', 'homerooms'] as const) note(list, await failureOf(client.probeRead(list)));
  return { schools, gradeLevels, writeAccess: await client.probeWrite(), unreadableLists };
}

function isForbidden({ code }: Failure): boolean {
  return code === 'facts-forbidden';
}

const rejections: ReadonlySet<string> = new Set([
  'facts-key-rejected',
  'facts-subscription-rejected',
  'facts-api-key-rejected',
]);

function isRejected({ code }: Failure): boolean {
  return rejections.has(code);
}

/** FACTS knows these keys, whatever they may read. */
async function isAccepted(client: FactsClient): Promise<boolean> {
  const failure = await failureOf(client.probeRead('students'));
  return failure === null || isForbidden(failure);
}

async function failureOf(asked: Promise<unknown>): Promise<Failure | null> {
  return asked.then(
    () => null,
    (thrown: unknown) => {
      if (isAppError(thrown)) return toFailure(thrown);
      throw thrown;
    },
  );
}

/** "schools, students and people". */
function inWords(lists: readonly string[]): string {
  const last = lists.at(-1) ?? '';
  return lists.length > 1 ? `${lists.slice(0, -1).join(', ')} and ${last}` : last;
}
