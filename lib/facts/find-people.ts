import { AppError, isAppError } from '../errors.ts';
import { askInParts } from './ask-in-parts.ts';
import type { FactsClient } from './client.ts';
import type { WirePerson } from './wire.ts';

/** So many people are asked for one by one at a time. */
const maxSingles = 40;
/** So many of the people of one request may have been merged into others; more rows of others are a filter that was not obeyed. */
const maxMerged = 20;
/** More of them whose records can't be read at all are no slips: FACTS answers in another form. */
export const maxUnread = 5;

export interface FoundPeople {
  readonly people: readonly WirePerson[];
  /** Asked for one by one, and not known to FACTS under this id. */
  readonly unknown: readonly number[];
  readonly requests: number;
  /** How many of them were for one person. */
  readonly singles: number;
  /** FACTS answered with people who weren't asked for: it doesn't obey ids. */
  readonly isUnfiltered: boolean;
}

/**
 * The people with these ids. FACTS' list may give fewer rows than were asked for, and has been seen to leave out people whom it knows: who
 * is missing is asked for again together as long as that brings anybody, then one by one. Whoever is neither found nor unknown has not
 * been asked for yet. Without `together` all are asked for one by one. Throws `facts-answer` where record after record can't be read.
 */
export async function findPeople(
  client: Pick<FactsClient, 'people' | 'person'> & Partial<Pick<FactsClient, 'idsAtOnce'>>,
  ids: readonly number[],
  together = true,
): Promise<FoundPeople> {
  const wanted = new Set(ids);
  const people = new Map<number, WirePerson>();
  const unknown: number[] = [];
  const others = new Set<number>();
  let requests = 0;
  let singles = 0;
  let isUnfiltered = false;
  const missing = (): number[] => ids.filter((id) => !people.has(id));
  for (let isWorthIt = together; isWorthIt;) {
    const before = people.size;
    const asked = await askInParts((part) => askTogether(client, part), missing(), client.idsAtOnce);
    requests += asked.requests;
    for (const { rows, isMore } of asked.rows) {
      for (const person of rows) {
        if (wanted.has(person.personId)) people.set(person.personId, person);
        else others.add(person.personId);
      }
      isUnfiltered ||= isMore && rows.some(({ personId }) => !wanted.has(personId));
    }
    // Each of the others can stand there for one of the missing, of whom FACTS then says so.
    isUnfiltered ||= others.size > Math.min(maxMerged, missing().length);
    isWorthIt = people.size > before && missing().length > 1 && !isUnfiltered;
  }
  let unread = 0;
  for (const id of missing().slice(0, maxSingles)) {
    requests += 1;
    singles += 1;
    const person = await askSingly(client, id, (other) => others.delete(other));
    if (person === null) unknown.push(id);
    else people.set(id, person);
    unread += person?.odd === allFields ? 1 : 0;
    if (unread > maxUnread) throw new AppError('facts-answer', { record: `person ${id}`, field: 'personId' });
  }
  isUnfiltered ||= others.size > 0;
  return { people: [...people.values()], unknown, requests, singles, isUnfiltered };
}

/** Every field of a person's record, when none of it can be read. */
const allFields = ['firstName', 'lastName', 'middleName', 'nickName', 'email', 'birthdate', 'modifiedDate', 'deceased'];

/** Somebody whom FACTS has, or may have, and of whom nothing was read. */
export function unreadPerson(personId: number): WirePerson {
  return { personId, odd: allFields };
}

/** One request's people; `isMore`: FACTS has, or gave, more rows than ids were asked for. */
async function askTogether(
  client: Pick<FactsClient, 'people'>,
  ids: readonly number[],
): Promise<{ rows: readonly WirePerson[]; isMore: boolean }[]> {
  const { rows, received, rowCount } = await client.people(ids);
  return [{ rows, isMore: Math.max(received, rowCount ?? 0) > ids.length }];
}

/** `null` for somebody whom FACTS doesn't know, or knows under another id since two records were merged; that one is told to `merged`. */
export async function askSingly(
  client: Pick<FactsClient, 'person'>,
  id: number,
  merged: (other: number) => void = () => {},
): Promise<WirePerson | null> {
  return client.person(id).catch((thrown: unknown) => {
    if (!isAppError(thrown)) throw thrown;
    const { code, detail } = thrown;
    if (detail['answeredAs'] !== undefined) merged(Number(detail['answeredAs']));
    if (code === 'facts-not-found' || detail['answeredAs'] !== undefined) return null;
    if (code === 'facts-answer' && detail['field'] !== undefined) return unreadPerson(id);
    throw thrown;
  });
}
