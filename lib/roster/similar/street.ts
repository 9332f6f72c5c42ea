import { foldText } from './fold-text.ts';
import { lettersOf } from './name.ts';

/** A street address as it is compared; equal ones share one object. */
export interface Street {
  /** House number, "" when there is none. */
  readonly number: string;
  /** The street's own words, without its kind ("street", "ave"). */
  readonly words: readonly string[];
  readonly joined: string;
  readonly letters: number;
  /** How many people are at this address; `name.count`: in this street. */
  readonly count: { whole: number };
  readonly name: { count: number };
}

/** Words for kinds of streets and units, which people leave out or shorten as they like. */
const KINDS = new Set(
  `street st str road rd avenue av ave drive dr lane ln court ct crt place pl boulevard blvd blv bvd circle cir cres crescent cct
  circuit terrace terr tce ter way wy parade pde close cl highway hwy parkway pkwy square sq trail trl loop grove gr gve
  apt apartment unit suite ste no nr number po box north south east west n s e w ne nw se sw the`.split(/\s+/),
);

/** Takes a street address apart. */
export function readStreet(value: unknown): Omit<Street, 'count' | 'name'> | undefined {
  const all = foldText(value).split(' ').filter(Boolean);
  if (all.length === 0) return undefined;
  const number = all.find((word) => /^\d/.test(word)) ?? '';
  const rest = all.filter((word) => word !== number);
  const own = rest.filter((word) => !KINDS.has(word));
  const words = own.length > 0 ? own : rest;
  const joined = words.join('');
  return { number, words, joined, letters: lettersOf(joined) };
}
