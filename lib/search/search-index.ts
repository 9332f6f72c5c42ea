import { fold } from './fold.ts';
import { highlight } from './highlight.ts';
import { isExactly } from './is-exactly.ts';
import { COST } from './match-term.ts';
import { addPerson, noPeople, type People, placesInOrder, removePerson } from './people.ts';
import { type Candidate, pickCandidates } from './pick-candidates.ts';
import { rankWithFuse } from './rank-with-fuse.ts';
import { type Query, readQuery } from './read-query.ts';
import { KINDS, type SearchHit, type SearchIndex, type SearchOptions, type SearchRecord } from './search-record.ts';
import { createWordCosts } from './word-costs.ts';

const DEFAULT_LIMIT = 20;
const SLICE = 1000;
const FEW_EMPTY_PLACES = 1000;

/** An index over people, built in one go: about half a second for 100,000; see `buildInSlices` for pages. */
export function createSearchIndex(records: Iterable<SearchRecord>): SearchIndex {
  const slices = buildInSlices(records);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/**
 * The same in slices of 1,000 people, a few milliseconds each: let other work happen at each `yield` (of how many people
 * are done); the index is what the generator returns.
 */
export function* buildInSlices(records: Iterable<SearchRecord>): Generator<number, SearchIndex> {
  const people = noPeople();
  let done = 0;
  for (const record of records) {
    addPerson(people, record);
    if (++done % SLICE === 0) yield done;
  }
  return overPeople(people);
}

function overPeople(first: People): SearchIndex {
  let people = first;
  let order = placesInOrder(people);
  let costsOf = createWordCosts(people);

  function search(text: string, { limit = DEFAULT_LIMIT }: SearchOptions = {}): SearchHit[] {
    const query = readQuery(text);
    if (!query || !(limit >= 1)) return [];
    const { found, words } = pickCandidates(people, order, query, costsOf);
    return rank(found, people, query)
      .slice(0, Math.floor(limit))
      .map(({ record, score }) => ({ id: record.id, score, matches: highlight(record, words, query.words) }));
  }

  function update(changed: Iterable<SearchRecord>, removedIds: Iterable<number> = []): void {
    for (const id of removedIds) removePerson(people, id);
    for (const record of changed) addPerson(people, record);
    if (people.records.length > people.places.size * 1.5 + FEW_EMPTY_PLACES) people = withoutEmptyPlaces(people);
    order = placesInOrder(people);
    costsOf = createWordCosts(people);
  }

  return {
    search,
    update,
    get size() {
      return people.places.size;
    },
  };
}

function withoutEmptyPlaces({ records }: People): People {
  const people = noPeople();
  for (const record of records) if (record) addPerson(people, record);
  return people;
}

interface Ranked {
  readonly record: SearchRecord;
  readonly score: number;
  readonly likeness: number;
}

/** By cost; then, among those with typos, by fuse.js; then by kind, fuse.js, name and id. */
function rank(candidates: readonly Candidate[], people: People, query: Query): Ranked[] {
  const records = candidates.map(({ place }) => people.records[place] as SearchRecord);
  const opinions = rankWithFuse(records, query.words);
  const ranked = candidates.flatMap(({ cost }, at): Ranked[] => {
    const record = records[at] as SearchRecord;
    const opinion = opinions[at] as (typeof opinions)[number];
    if (cost > COST.near && opinion.found === 0) return [];
    if (cost === 0) return [{ record, score: isExactly(record, query.typed) === 'own' ? 0 : 0.5, likeness: 0 }];
    const hasTypos = cost > COST.slip;
    return [{ record, score: cost + (hasTypos ? opinion.score : 0), likeness: opinion.score }];
  });
  return ranked.sort(compareRanked);
}

function compareRanked(one: Ranked, other: Ranked): number {
  return (
    one.score - other.score ||
    KINDS.indexOf(one.record.kind) - KINDS.indexOf(other.record.kind) ||
    one.likeness - other.likeness ||
    compareTexts(nameOf(one.record), nameOf(other.record)) ||
    one.record.id - other.record.id
  );
}

const nameOf = ({ lastName, firstName }: SearchRecord) => fold(`${lastName ?? ''} ${firstName ?? ''}`);
const compareTexts = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
