import type { Child, Household } from './household.ts';
import { makeLocalPart, ownDomain } from './emails.ts';
import type { Random } from './random.ts';

/**
 * Emails of those who are not enrolled. Many have none, some hold a parent's address, and a few one that an enrolled student
 * has too: who looks for duplicates among all people, not among those in scope, finds false ones.
 */
export function giveFormerEmails(random: Random, households: readonly Household[], clean: readonly Child[]): void {
  for (const household of households) {
    for (const child of household.children) {
      if (child.standing !== 'enrolled') child.email = pickEmail(random, child, clean);
    }
  }
}

function pickEmail(random: Random, child: Child, clean: readonly Child[]): string | null {
  const roll = random.next();
  if (roll < 0.45) return null;
  if (roll < 0.48 && clean.length > 0) return random.pick(clean).email ?? null;
  if (roll < 0.6) return child.household.adults[0]?.email ?? null;
  return `${makeLocalPart(child.firstName, child.lastName)}.${child.id}@${ownDomain}`;
}
