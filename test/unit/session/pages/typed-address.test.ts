import { expect, test } from 'vitest';
import { linkHash } from '../../../../lib/session/pages/hash-link.ts';
import { hideTyped, keepTypedApart, showTyped } from '../../../../lib/session/pages/typed-address.ts';
import type { TypedTexts } from '../../../../lib/records/typed-texts.ts';

function keepTexts(elsewhere: Record<string, string> = {}): TypedTexts {
  const texts = new Map<string, string>();
  return {
    idOf: (text) => {
      const known = [...texts].find(([, each]) => each === text)?.[0];
      const id = known ?? `id${texts.size}`;
      texts.set(id, text);
      return id;
    },
    textOf: (id) => texts.get(id),
    load: async (id) => {
      const text = elsewhere[id];
      if (text !== undefined) texts.set(id, text);
      return text;
    },
  };
}

/** A tab with its history; `visited` is what the browser would write down. */
function openTab(hash: string) {
  const visited = [hash];
  const listeners = new Set<() => void>();
  const location = {
    get hash() {
      return visited.at(-1) ?? '';
    },
    set hash(next: string) {
      visited.push(next);
      for (const listener of listeners) listener();
    },
  };
  const history = { replaceState: (_: unknown, __: string, next: string) => void visited.splice(-1, 1, next) };
  return {
    visited,
    window: {
      location,
      history,
      addEventListener: (_: string, listener: () => void) => listeners.add(listener),
      removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
    } as never,
  };
}

test.each(['q=Ada+Lovelace', 'homeroom=Mrs.+Lovelace', 'domain=lovelace.example', 'q=a%26b%3Dc&homeroom=&domain=x'])(
  'an address with %s names nobody, and leads back to the same list',
  (typed) => {
    const texts = keepTexts();
    const hash = `#/students?status=missing&grade=05&${typed}`;
    const hidden = hideTyped(hash, texts);
    expect(hidden).toBe('#/students?status=missing&grade=05&find=id0');
    expect(new URLSearchParams(showTyped(hidden, texts).split('?')[1])).toEqual(
      new URLSearchParams(hash.split('?')[1]),
    );
  },
);

test.each(['#/students', '#/students?status=missing&student=12', '#/syncs?run=4', '#/fill?grade=05', ''])(
  'an address in which nothing was typed stays as it is: %s',
  (hash) => {
    const texts = keepTexts();
    expect(hideTyped(hash, texts)).toBe(hash);
    expect(showTyped(hash, texts)).toBe(hash);
  },
);

test('what is typed is followed letter by letter, and stands in no address', () => {
  const { visited, window } = openTab('#/students');
  const link = keepTypedApart(linkHash(window), keepTexts());
  const heard: string[] = [];
  link.watch((hash) => heard.push(hash));
  for (const query of ['L', 'Lo', 'Lov']) link.go(`#/students?q=${query}`, true);
  link.go('#/students?q=Lov&student=12');
  expect(heard.at(-1)).toBe('#/students?student=12&q=Lov');
  expect(visited).toEqual(['#/students?find=id2', '#/students?student=12&find=id2']);
  expect(link.address?.('#/students?q=Lov')).toBe('#/students?find=id2');
});

test('a bookmark of old is followed, and its text taken out of the address at once', () => {
  const { visited, window } = openTab('#/students?q=Lovelace&grade=05');
  const heard: string[] = [];
  keepTypedApart(linkHash(window), keepTexts()).watch((hash) => heard.push(hash));
  expect(visited).toEqual(['#/students?grade=05&find=id0']);
  expect(heard).toEqual(['#/students?grade=05&q=Lovelace']);
});

test('what another context typed is found a moment later; what nobody knows any more is everybody', async () => {
  const tab = openTab('#/students?find=far');
  const heard: string[] = [];
  keepTypedApart(linkHash(tab.window), keepTexts({ far: 'q=Ada' })).watch((hash) => heard.push(hash));
  await expect.poll(() => heard.at(-1)).toBe('#/students?q=Ada');
  const later = openTab('#/students?find=gone&grade=05');
  const told: string[] = [];
  const texts = keepTexts();
  keepTypedApart(linkHash(later.window), texts).watch((hash) => told.push(hash));
  expect(await texts.load('gone')).toBeUndefined();
  expect(told).toEqual(['#/students?grade=05']);
});
