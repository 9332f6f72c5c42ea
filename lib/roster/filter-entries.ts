import { keepColumn, type FacetColumn } from './facet-column.ts';
import { facetNames, readers, type FacetName, type Tags, type StatusFilter } from './facets.ts';
import type { Entry } from './review.ts';
import { foldForSearch, searchText } from './search-text.ts';

/** What to leave in a table; all that is given must hold. An absent or `null` criterion leaves everyone in. */
export interface EntryFilter {
  readonly status?: StatusFilter | null;
  readonly grade?: string | null;
  readonly school?: string | null;
  /** `''`: those without one. */
  readonly homeroom?: string | null;
  /** As `emailDomain` tells it; `''`: those without one. */
  readonly domain?: string | null;
  /** FACTS' text for the next school year, or `leaving`; `''`: those without one. */
  readonly nextYear?: string | null;
  /** The name of one of the given sets of student ids. */
  readonly tag?: string | null;
  /** Words that must all occur in the names, the email or the id, whatever their case and accents. */
  readonly text?: string;
}

/** How many students there are for each value of a criterion, all other criteria given. */
export type Facets = { readonly [Name in FacetName]?: ReadonlyMap<string, number> };

export interface FilteredEntries {
  /** For each entry, in the order of the input: 1 if it passes, else 0. */
  readonly passes: Uint8Array;
  readonly count: number;
  readonly facets: Facets;
}

export type EntryFilterer = (
  entries: readonly Entry[],
  filter: EntryFilter,
  options?: { readonly tags?: Tags; readonly counted?: readonly FacetName[] },
) => FilteredEntries;

interface Dimension extends FacetColumn {
  readonly name: FacetName;
  /** For each of the values whether it is wanted, and how many entries were counted that have it. */
  readonly fits: Uint8Array;
  readonly counts: Int32Array;
}

/**
 * Tells which entries pass a filter; in the same pass the counts beside every other choice that could be made, for the
 * criteria in `counted`. `tags` are the named sets that the criterion `tag` chooses from. What it read of the entries is
 * kept for the next filter: give them in an order that stays.
 */
export function createEntryFilter(): EntryFilterer {
  let tagged: Tags = {};
  let columns = keepColumns(tagged);
  const readTexts = keepTexts();

  return (entries, filter, { tags = {}, counted = [] } = {}) => {
    if (!sameTags(tags, tagged)) columns = { ...columns, tag: keepColumns(tags).tag };
    tagged = tags;
    const words = foldForSearch(filter.text ?? '')
      .split(/\s+/)
      .filter(Boolean);
    const texts = words.length > 0 ? readTexts(entries) : null;
    const dimensions = facetNames.flatMap((name): Dimension[] => {
      const wanted = filter[name] ?? null;
      if (wanted === null && !counted.includes(name)) return [];
      const { places, values } = columns[name](entries);
      const fits = Uint8Array.from(values, (each) => Number(wanted === null || each.includes(wanted)));
      return [{ name, places, values, fits, counts: new Int32Array(values.length) }];
    });
    const { passes, count } = pass(entries.length, dimensions, texts, words);
    const facets = dimensions
      .filter(({ name }) => counted.includes(name))
      .map((dimension) => [dimension.name, countValues(dimension)]);
    return { passes, count, facets: Object.fromEntries(facets) as Facets };
  };
}

const NONE = -1;
const SEVERAL = -2;

function pass(
  size: number,
  dimensions: readonly Dimension[],
  texts: readonly string[] | null,
  words: readonly string[],
): { passes: Uint8Array; count: number } {
  const passes = new Uint8Array(size);
  let count = 0;
  for (let at = 0; at < size; at++) {
    if (texts !== null && !hasWords(texts[at] as string, words)) continue;
    let missed = NONE;
    for (let index = 0; index < dimensions.length && missed !== SEVERAL; index++) {
      const { places, fits } = dimensions[index] as Dimension;
      if (fits[places[at] as number] === 0) missed = missed === NONE ? index : SEVERAL;
    }
    if (missed === SEVERAL) continue;
    if (missed === NONE) {
      passes[at] = 1;
      count += 1;
      for (let index = 0; index < dimensions.length; index++) countIn(dimensions[index] as Dimension, at);
    } else {
      countIn(dimensions[missed] as Dimension, at);
    }
  }
  return { passes, count };
}

function countIn({ counts, places }: Dimension, at: number): void {
  const place = places[at] as number;
  counts[place] = (counts[place] as number) + 1;
}

function countValues({ values, counts }: Dimension): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  counts.forEach((count, place) => {
    if (count > 0) for (const value of values[place] ?? []) found.set(value, (found.get(value) ?? 0) + count);
  });
  return found;
}

function keepColumns(tags: Tags): Record<FacetName, (entries: readonly Entry[]) => FacetColumn> {
  const { status, grade, school, homeroom, domain, nextYear, tag } = readers(tags);
  return {
    status: keepColumn(status),
    grade: keepColumn(grade),
    school: keepColumn(school),
    homeroom: keepColumn(homeroom),
    domain: keepColumn(domain),
    nextYear: keepColumn(nextYear),
    tag: keepColumn(tag),
  };
}

function sameTags(one: Tags, other: Tags): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

function keepTexts(): (entries: readonly Entry[]) => readonly string[] {
  let known: readonly Entry[] = [];
  let texts: readonly string[] = [];
  return (entries) => {
    if (entries !== known) {
      texts = entries.map((entry, at) => {
        const former = known[at];
        return former?.student === entry.student ? (texts[at] as string) : searchText(entry.student);
      });
    }
    known = entries;
    return texts;
  };
}

function hasWords(text: string, words: readonly string[]): boolean {
  for (const word of words) if (!text.includes(word)) return false;
  return true;
}
