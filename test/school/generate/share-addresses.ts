import type { Child, Household } from './household.ts';
import type { Random } from './random.ts';

export interface SharedAddress {
  emailKey: string;
  children: Child[];
}

/**
 * Siblings who were all entered with a parent's address (in differing spelling in every third group), and pairs of strangers who got
 * the same school address by mistake. About `wanted` children in all; fewer when the school has too few siblings.
 */
export function shareAddresses(
  random: Random,
  enrolled: readonly Child[],
  wanted: number,
  ownAddress: (child: Child) => string,
): SharedAddress[] {
  const groups: SharedAddress[] = [];
  let left = wanted;
  const strangersWanted = Math.floor(wanted / 8);
  for (const siblings of random.shuffle(listSiblings(enrolled))) {
    if (left - 2 * strangersWanted < 2) break;
    const children = siblings.slice(0, Math.min(3, left - 2 * strangersWanted));
    groups.push(giveParentsAddress(children, groups.length));
    left -= children.length;
  }
  const taken = new Set(groups.flatMap((group) => group.children));
  const strangers = random.shuffle(enrolled.filter((child) => !taken.has(child)));
  while (left >= 2 && strangers.length >= 2) {
    const [first, second] = strangers.splice(0, 2) as [Child, Child];
    const emailKey = ownAddress(first);
    first.email = emailKey;
    second.email = emailKey;
    groups.push({ emailKey, children: [first, second] });
    left -= 2;
  }
  return groups;
}

function listSiblings(enrolled: readonly Child[]): Child[][] {
  const byHousehold = new Map<Household, Child[]>();
  for (const child of enrolled) {
    const siblings = byHousehold.get(child.household);
    if (siblings) siblings.push(child);
    else byHousehold.set(child.household, [child]);
  }
  return [...byHousehold.values()].filter((children) => children.length > 1);
}

function giveParentsAddress(children: Child[], index: number): SharedAddress {
  const household = (children[0] as Child).household;
  const emailKey = household.adults[0]?.email ?? `family${household.index}@homemail.example`;
  children.forEach((child, i) => {
    child.email = index % 3 !== 0 || i === 0 ? emailKey : i === 1 ? ` ${emailKey.toUpperCase()}` : `${emailKey} `;
  });
  return { emailKey, children };
}
