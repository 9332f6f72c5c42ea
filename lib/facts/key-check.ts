import { AppError, isAppError, toFailure, type Failure } from '../errors.ts';
import type { KeyCheck } from '../session/settings/settings-view.ts';
import type { OptionalList } from '../session/views.ts';
import type { FactsClient } from './client.ts';
import { toGradeLevels, toSchools } from './normalise.ts';

/**
 * Tests a pair of keys with FACTS: one row of each list that is needed must be readable before they are said to be accepted;
 * of the others it is noted which are not; then the right to write is learned without writing. `swapped` is a client with each
 * key in the other's place. Throws `facts-forbidden` naming every needed list that may not be read, `facts-keys-swapped`, and
 * whatever FACTS answers else.
 */
export async function checkKeys(client: FactsClient, swapped?: FactsClient): Promise<KeyCheck> {
  const schools = await client.schools().catch(async (thrown: unknown) => {
    if (isRejected(toFailure(thrown)) && swapped && (await isAccepted(swapped)))
      throw new AppError('facts-keys-swapped');
    if (isForbidden(toFailure(thrown))) return null;
    throw thrown;
  });
  const grades = await client.gradeLevels().catch((thrown: unknown) => {
    if (isForbidden(toFailure(thrown))) return null;
    throw thrown;
  });
  const unreadable = [...(schools ? [] : ['schools']), ...(grades ? [] : ['grade levels'])];
  for (const list of ['students', 'people'] as const) {
    const failure = await failureOf(client.probeRead(list));
    if (failure && isForbidden(failure)) unreadable.push(list);
    else if (failure) throw new AppError(failure.code, failure.detail);
  }
  if (!schools || !grades || unreadable.length > 0)
    throw new AppError('facts-forbidden', { area: inWords(unreadable) });

  const notRead: OptionalList[] = [];
  for (const list of ['families', 'staff', 'homerooms'] as const) {
    const failure = await failureOf(client.probeRead(list));
    if (failure && isForbidden(failure)) notRead.push(list);
  }
  const known = toSchools(schools);
  const writeAccess = await client.probeWrite();
  return { schools: known, gradeLevels: toGradeLevels(grades, known), writeAccess, unreadableLists: notRead };
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

async function failureOf(asked: Promise<void>): Promise<Failure | null> {
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
