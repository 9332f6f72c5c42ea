import { isAppError } from '../errors.ts';
import { askInParts } from './ask-in-parts.ts';
import type { FactsClient } from './client.ts';
import type { WirePerson } from './wire.ts';

/** So many people are asked for one by one before the rest is believed to be missing. */
const mostSingles = 40;

/**
 * The people with these ids. FACTS' list has been seen to leave out people whom it knows: who is missing is asked for
 * once more together, then one by one. Answers the requests that it took, too.
 */
export async function findPeople(
  client: Pick<FactsClient, 'people' | 'person'>,
  ids: readonly number[],
): Promise<{ people: WirePerson[]; requests: number }> {
  const people = new Map<number, WirePerson>();
  let requests = 0;
  const missing = (): number[] => ids.filter((id) => !people.has(id));
  const askTogether = async (wanted: readonly number[]): Promise<void> => {
    const asked = await askInParts((part) => client.people(part), wanted);
    requests += asked.requests;
    for (const person of asked.rows) people.set(person.personId, person);
  };

  await askTogether(ids);
  if (missing().length > 1) await askTogether(missing());
  for (const id of missing().slice(0, mostSingles)) {
    requests += 1;
    const person = await client.person(id).catch((thrown: unknown) => {
      if (isAppError(thrown) && thrown.code === 'facts-not-found') return null;
      throw thrown;
    });
    if (person) people.set(person.personId, person);
  }
  return { people: [...people.values()], requests };
}
