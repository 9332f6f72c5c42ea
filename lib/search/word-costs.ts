import { findInPhone, numberIn } from './digits.ts';
import { type Costs, createCosts } from './costs.ts';
import { COST } from './match-term.ts';
import type { People } from './people.ts';

const KEPT_WORDS = 12;

/** How far a folded word is from each person, by place. */
export type WordCosts = (word: string) => Costs;

/** Remembers the last words: typing on changes the last word only. Valid until people change. */
export function createWordCosts(people: People): WordCosts {
  const known = new Map<string, Costs>();
  return (word) => {
    const before = known.get(word);
    const costs = before ?? findCosts(people, word);
    known.delete(word);
    known.set(word, costs);
    if (known.size > KEPT_WORDS) known.delete(known.keys().next().value as string);
    return costs;
  };
}

function findCosts(people: People, word: string): Costs {
  const costs = createCosts(people.records.length);
  people.words.lowerCosts(word, costs, 0);
  // One letter begins enough names.
  if (word.length > 1 || costs.places.length === 0) people.addresses.lowerCosts(word, costs, 1);
  const digits = numberIn(word);
  if (digits !== '') lowerByDigits(people, digits, costs);
  if (costs.places.length === 0) {
    people.words.lowerCostsLoosely(word, costs, 0);
    people.addresses.lowerCostsLoosely(word, costs, 1);
  }
  return costs;
}

function lowerByDigits({ ids, phones }: People, digits: string, costs: Costs): void {
  for (let place = 0; place < ids.length; place++) {
    const id = ids[place] as string;
    const phone = phones[place] as string;
    let cost: number = COST.none;
    if (id.startsWith(digits)) cost = id.length === digits.length ? COST.exact : COST.prefix;
    else if (phone !== '') cost = costOfPhones(digits, phone);
    costs.lower(place, cost);
  }
}

function costOfPhones(digits: string, phones: string): number {
  let cost: number = COST.none;
  for (const phone of phones.split(' ')) {
    if (findInPhone(digits, phone) < 0) continue;
    if (phone.endsWith(digits) || digits.length > phone.length) return COST.prefix;
    cost = COST.inside;
  }
  return cost;
}
