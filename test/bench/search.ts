import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Fuse from 'fuse.js';
import { buildInSlices, createSearchIndex, type SearchIndex, type SearchRecord } from '../../lib/search/index.ts';
import { median, percentile, time } from './measure.ts';
import { HARD_QUERIES, keystrokes, type Wanted, wantedPeople } from './search/queries.ts';
import { makePeople } from './search/school.ts';

const PEOPLE = 100_000;
const QUERIES = 1_000;
const FUSE_QUERIES = 12;
const TYPED_OUT = 100;
const TOP = 5;

type Find = (query: string) => readonly number[];

/** Prints recall and time of search among 100,000 people next to plain fuse.js on the same people and queries. */
export function benchSearch(): void {
  const people = makePeople(PEOPLE);
  const before = usedMegabytes();
  const slices: number[] = [];
  let index = createSearchIndex([]);
  const built = time(() => (index = buildMeasured(people, slices)));
  const memory = usedMegabytes() - before;
  const find: Find = (query) => index.search(query, { limit: TOP }).map(({ id }) => id);
  let findPlainly: Find = () => [];
  const builtPlainly = time(() => (findPlainly = plainFuse(people)));

  console.log(
    `search among ${PEOPLE} people, one slip in a name or email (goals: recall@5 0.98, p95 16 ms, built in 1 s)`,
  );
  console.table([
    ...(['name', 'email'] as const).map((by) => compare(by, wantedPeople(people, QUERIES, by), find, findPlainly)),
  ]);
  const typed = keystrokes((['name', 'email'] as const).flatMap((by) => wantedPeople(people, TYPED_OUT, by, 3)));
  console.table([
    describe('each keystroke', typed, index),
    describe('1 and 2 letters, pasted text, garbage', HARD_QUERIES, index),
  ]);
  const changed = median(people.slice(0, 20).map((person) => time(() => index.update([person]))));
  console.table([
    {
      'built (ms)': built.toFixed(0),
      'longest slice (ms)': Math.max(...slices).toFixed(1),
      'one change (ms)': changed.toFixed(1),
      'memory (MB)': memory.toFixed(0),
      'fuse.js built (ms)': builtPlainly.toFixed(0),
    },
  ]);
}

function buildMeasured(people: readonly SearchRecord[], slices: number[]): SearchIndex {
  const building = buildInSlices(people);
  for (;;) {
    const start = performance.now();
    const step = building.next();
    slices.push(performance.now() - start);
    if (step.done) return step.value;
  }
}

/** fuse.js by itself, with what made it find most and take least: names in one field, a strict threshold, no family emails. */
function plainFuse(people: readonly SearchRecord[]): Find {
  const named = people.map(({ id, firstName, lastName, email }) => ({ id, name: `${firstName} ${lastName}`, email }));
  const fuse = new Fuse(named, { keys: ['name', 'email'], ignoreDiacritics: true, threshold: 0.3 });
  return (query) => fuse.search(query, { limit: TOP }).map(({ item }) => item.id);
}

function compare(by: string, wanted: readonly Wanted[], find: Find, findPlainly: Find) {
  const ours = measure(wanted, find);
  const same = wanted.slice(0, FUSE_QUERIES);
  const plain = measure(same, findPlainly);
  return {
    'one slip in': by,
    'recall@5': ours.recall.toFixed(3),
    'median (ms)': ours.median.toFixed(2),
    'p95 (ms)': ours.p95.toFixed(2),
    [`recall@5, first ${FUSE_QUERIES}`]: measure(same, find).recall.toFixed(2),
    'fuse.js recall@5': plain.recall.toFixed(2),
    'fuse.js median (ms)': plain.median.toFixed(0),
    'times as fast': Math.round(plain.median / ours.median),
  };
}

function measure(wanted: readonly Wanted[], find: Find) {
  let found = 0;
  const times = wanted.map(({ query, id }) =>
    time(() => {
      if (find(query).includes(id)) found++;
    }),
  );
  return { recall: found / wanted.length, median: median(times), p95: percentile(times, 0.95) };
}

function describe(what: string, queries: readonly string[], index: SearchIndex) {
  const times = queries.map((query) => time(() => index.search(query)));
  return {
    queries: what,
    number: queries.length,
    'median (ms)': median(times).toFixed(2),
    'p95 (ms)': percentile(times, 0.95).toFixed(2),
    'longest (ms)': Math.max(...times).toFixed(2),
  };
}

function usedMegabytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) benchSearch();
