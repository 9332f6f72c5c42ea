import { describe, expect, test } from 'vitest';
import { AppError } from '../../../lib/errors.ts';
import { findPeople } from '../../../lib/facts/find-people.ts';
import { parsePage, wirePerson, type WirePerson } from '../../../lib/facts/wire.ts';

/** A FACTS that knows `known`, but leaves `left` out of its lists. */
function facts(known: readonly number[], left: readonly number[]) {
  const asked: string[] = [];
  const person = (personId: number): WirePerson => ({ personId, firstName: `Person ${personId}` });
  return {
    asked,
    people: (ids: readonly number[]) => {
      asked.push(`list ${ids.join(' ')}`);
      const rows = ids.filter((id) => known.includes(id) && !left.includes(id)).map(person);
      return Promise.resolve(parsePage(wirePerson, { results: rows, rowCount: rows.length }, 'person'));
    },
    person: (id: number) => {
      asked.push(`one ${id}`);
      return known.includes(id) ? Promise.resolve(person(id)) : Promise.reject(new AppError('facts-not-found'));
    },
  };
}

test('people whom the list knows take one request', async () => {
  const client = facts([1, 2, 3], []);
  const { people, requests } = await findPeople(client, [1, 2, 3]);
  expect(people.map(({ personId }) => personId)).toEqual([1, 2, 3]);
  expect(requests).toBe(1);
});

test('people whom the list leaves out are found one by one; who does not exist is left out', async () => {
  const client = facts([1, 2, 3], [2, 3]);
  const { people, requests } = await findPeople(client, [1, 2, 3, 9]);
  expect(people.map(({ personId }) => personId)).toEqual([1, 2, 3]);
  expect(client.asked).toEqual(['list 1 2 3 9', 'list 2 3 9', 'one 2', 'one 3', 'one 9']);
  expect(requests).toBe(5);
});

test('any other failure ends the look-up', async () => {
  const client = { ...facts([1], [1]), person: () => Promise.reject(new AppError('facts-unavailable')) };
  await expect(findPeople(client, [1])).rejects.toMatchObject({ code: 'facts-unavailable' });
});

test('a long list of missing people does not become a flood', async () => {
  const ids = Array.from({ length: 200 }, (_, place) => place + 1);
  const { requests } = await findPeople(facts([], []), ids);
  expect(requests).toBe(41);
});

describe('rows of others', () => {
  const merged = (former: number, kept: number) => {
    const client = facts([1, 2, kept], []);
    const answeredAs = () => Promise.reject(new AppError('facts-answer', { field: 'personId', answeredAs: kept }));
    return {
      asked: client.asked,
      people: (ids: readonly number[]) => client.people(ids.map((id) => (id === former ? kept : id))),
      person: (id: number) => (id === former ? answeredAs() : client.person(id)),
    };
  };

  test('for an id that was merged into them: the filter is obeyed, and the id is not known', async () => {
    const found = await findPeople(merged(3, 7), [1, 2, 3]);
    expect(found).toMatchObject({ unknown: [3], isUnfiltered: false, requests: 2 });
    expect(found.people.map(({ personId }) => personId)).toEqual([1, 2]);
  });

  test('for nobody whom FACTS says to have merged: the filter is not obeyed', async () => {
    const client = facts([1, 2, 3, 7], []);
    const people = () => client.people([1, 2, 7]);
    expect(await findPeople({ ...client, people }, [1, 2, 3])).toMatchObject({ isUnfiltered: true });
  });

  test('beside everybody who was asked for: the filter is not obeyed, and nobody is asked for singly', async () => {
    const client = facts([1, 2, 7, 8], []);
    const people = () => client.people([1, 2, 7, 8]);
    expect(await findPeople({ ...client, people }, [1, 2])).toMatchObject({ isUnfiltered: true, singles: 0 });
  });
});
