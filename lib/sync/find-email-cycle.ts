import { isAppError } from '../errors.ts';
import type { AccountLookup } from './account-lookup.ts';
import type { TargetAccount } from './ports.ts';
import type { RunItem } from './run-record.ts';

/** One student, and the account that is hers at the target now. */
interface Place {
  readonly item: RunItem;
  readonly account: TargetAccount;
}

/**
 * Somebody who wants the e-mail of a second, who wants that of a third … who wants hers: none of them can move before one steps aside. By what
 * the target holds now, whatever was planned. All of one such circle, nobody when there is none.
 */
export async function findEmailCycle(lookup: AccountLookup, items: readonly RunItem[]): Promise<readonly Place[]> {
  const places: Place[] = [];
  for (const item of items) {
    const account = await findAccount(lookup, item);
    if (account && account.person.userName !== item.person.userName) places.push({ item, account });
  }
  const holders = new Map(places.map((place) => [place.account.person.userName, place]));
  for (const place of places) {
    const cycle = follow(place, holders);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

async function findAccount(lookup: AccountLookup, { remoteId, person }: RunItem): Promise<TargetAccount | null> {
  try {
    const known = remoteId === null ? null : await lookup.read(remoteId);
    return known ?? (await lookup.find('externalId', person.externalId));
  } catch (error) {
    // Who has several accounts is refused for that.
    if (isAppError(error) && error.code === 'target-conflict') return null;
    throw error;
  }
}

/** Who is met on the way back to `start`; nobody when the way ends elsewhere. */
function follow(start: Place, holders: ReadonlyMap<string, Place>): readonly Place[] {
  const met = new Set<Place>();
  let place: Place | undefined = start;
  while (place && !met.has(place)) {
    met.add(place);
    place = holders.get(place.item.person.userName);
  }
  return place === start ? [...met] : [];
}
