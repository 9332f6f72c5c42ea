import { fold } from './fold.ts';
import { highlight } from './highlight.ts';
import { isExactly } from './is-exactly.ts';
import { COST } from './match-term.ts';
import { addPerson, noPeople, type People, removePerson } from './people.ts';
import { orderPeople, reorderPeople } from './people-order.ts';
import { type Candidate, OTHERS, pickCandidates, type Searched } from './pick-candidates.ts';
import { rankWithFuse } from './rank-with-fuse.ts';
import { type Query, readQuery } from './read-query.ts';
import { KINDS, type SearchHit, type SearchIndex, type SearchOptions, type SearchRecord } from './search-record.ts';
import { createWordCosts } from './word-costs.ts';

const DEFAULT_LIMIT = 20;
/** fuse.js ranks so many, or as many as are asked for. */
const FEWEST_RANKED = 60;
const SLICE = 1000;
/** The score of who has a relative with exactly this email. */
const FAMILY = 0.5;
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
  yield done;
  return overPeople(people);
}

function overPeople(first: People): SearchIndex {
  let searched = ready(first);

  function search(text: string, { limit = DEFAULT_LIMIT }: SearchOptions = {}): SearchHit[] {
    const query = readQuery(text);
    if (!query || !(limit >= 1)) return [];
    const most = Math.max(FEWEST_RANKED, Math.floor(limit));
    const { found, words } = pickCandidates(searched, query, most);
    return rank(found, searched.people, query)
      .slice(0, Math.floor(limit))
      .map(({ record, score }) => ({ id: record.id, score, matches: highlight(record, words, query.words) }));
  }

  function update(changed: Iterable<SearchRecord>, removedIds: Iterable<number> = []): void {
    const { people, order } = searched;
    const firstNew = people.records.length;
    for (const id of removedIds) removePerson(people, id);
    for (const record of changed) addPerson(people, record);
    const isWasteful = people.records.length > people.places.size * 1.5 + FEW_EMPTY_PLACES;
    searched = isWasteful ? ready(withoutEmptyPlaces(people)) : ready(people, reorderPeople(people, order, firstNew));
  }

  return {
    search,
    update,
    get size() {
      return searched.people.places.size;
    },
  };
}

function ready(people: People, order = orderPeople(people)): Searched {
  return { people, order, costsOf: createWordCosts(people) };
}

function withoutEmptyPlaces({ records }: People): People {
  const people = noPeople();
  for (const record of records) if (record) addPerson(people, record);
  return people;
}

interface Ranked {
  readonly record: SearchRecord;
  readonly score: number;
}

/** By cost, and fuse.js' score where there are typos; then by kind, name and id. */
function rank(candidates: readonly Candidate[], people: People, query: Query): Ranked[] {
  const recordOf = ({ place }: Candidate) => people.records[place] as SearchRecord;
  const asTyped = candidates.filter(({ cost }) => cost < OTHERS + COST.slip);
  const withTypos = candidates.filter(({ cost }) => cost >= OTHERS + COST.slip);
  const opinions = rankWithFuse(withTypos.map(recordOf), query.words);
  const ranked = [
    ...asTyped.map((one) => ({ record: recordOf(one), score: scoreAsTyped(one.cost, recordOf(one), query) })),
    ...withTypos.map((one, at) => ({ record: recordOf(one), score: scoreWithTypos(one.cost, opinions[at] ?? 1) })),
  ];
  return ranked.filter(({ score }) => score < Infinity).sort(compareRanked);
}

/** Who has several slips or not all words must at least look alike to fuse.js. */
function scoreWithTypos(cost: number, likeness: number): number {
  return likeness === 1 && cost >= OTHERS + COST.near ? Infinity : cost + likeness;
}

function scoreAsTyped(cost: number, record: SearchRecord, { typed }: Query): number {
  if (cost > 0) return cost;
  return isExactly(record, typed) === 'own' ? 0 : FAMILY;
}

function compareRanked(one: Ranked, other: Ranked): number {
  return (
    one.score - other.score ||
    KINDS.indexOf(one.record.kind) - KINDS.indexOf(other.record.kind) ||
    compareTexts(nameOf(one.record), nameOf(other.record)) ||
    one.record.id - other.record.id
  );
}

const nameOf = ({ lastName, firstName }: SearchRecord) => fold(`${lastName ?? ''} ${firstName ?? ''}`);
const compareTexts = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
