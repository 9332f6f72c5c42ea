import { makeBlocks } from './blocks.ts';
import type { Chance } from './chance.ts';
import { firstGlance } from './first-glance.ts';
import { ForgottenPairs } from './forgotten-pairs.ts';
import { type Odds, probabilityOf } from './odds.ts';
import { startingPriors } from './priors.ts';
import type { PersonRecord } from './record.ts';
import { haveOtherNames } from './weigh-names.ts';
import { weighPair } from './weigh-pair.ts';

/** Two records that may be one person. */
export interface Candidate {
  readonly one: PersonRecord;
  readonly other: PersonRecord;
  readonly odds: Readonly<Odds>;
}

/** What is less probable than this at first sight is forgotten at once. */
const FORGET = 2e-5;

/** Most pairs have quite different first names and can be told apart by them alone; of so many, one is weighed in full. */
const WEIGHED_ANYWAY = 16;

/** Compares the records of each block. */
export function findCandidates(
  records: readonly PersonRecord[],
  chance: Chance,
): { candidates: Candidate[]; forgotten: ForgottenPairs } {
  const { members, starts } = makeBlocks(records);
  const memberships = listMemberships(members, starts, records.length);
  const areClearlyTwo = firstGlance(records);
  const priors = startingPriors(records.length);
  const seenBy = new Int32Array(records.length).fill(-1);
  const candidates: Candidate[] = [];
  const forgotten = new ForgottenPairs();
  for (const one of records) {
    for (let at = memberships.starts[one.place]!; at < memberships.starts[one.place + 1]!; at++) {
      const block = memberships.blocks[at]!;
      for (let next = starts[block + 1]! - 1; next >= starts[block]!; next--) {
        const place = members[next]!;
        if (place <= one.place) break;
        if (seenBy[place] === one.place) continue;
        seenBy[place] = one.place;
        const isSample = (one.place + place) % WEIGHED_ANYWAY === 0;
        if (!isSample && areClearlyTwo(one.place, place)) continue;
        const other = records[place]!;
        if (one.id === other.id) continue;
        const told = haveOtherNames(one, other);
        if (told && !isSample) continue;
        const { odds } = weighPair(one, other, chance);
        if (told) forgotten.add(odds, WEIGHED_ANYWAY);
        else if (probabilityOf('same', odds, priors) > FORGET) candidates.push({ one, other, odds });
        else forgotten.add(odds, 1);
      }
    }
  }
  return { candidates, forgotten };
}

/** Of each record, the blocks that it is in: `blocks` from `starts[place]` up to `starts[place + 1]`. */
function listMemberships(members: Int32Array, blockStarts: Int32Array, people: number) {
  const starts = new Int32Array(people + 1);
  for (const place of members) starts[place + 1]!++;
  for (let place = 0; place < people; place++) starts[place + 1]! += starts[place]!;
  const filled = starts.slice();
  const blocks = new Int32Array(members.length);
  for (let block = 0; block + 1 < blockStarts.length; block++) {
    for (let at = blockStarts[block]!; at < blockStarts[block + 1]!; at++) blocks[filled[members[at]!]!++] = block;
  }
  return { starts, blocks };
}
