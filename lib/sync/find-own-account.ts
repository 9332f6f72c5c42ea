import { AppError } from '../errors.ts';
import type { AccountLookup } from './account-lookup.ts';
import type { TargetAccount, TargetPerson } from './ports.ts';

/**
 * The person's account at the target: the one with the student ID, else the one with the e-mail, to be adopted.
 * Rejects with `target-conflict` when the account with the e-mail carries another student's ID: two students never share one.
 */
export async function findOwnAccount(lookup: AccountLookup, person: TargetPerson): Promise<TargetAccount | null> {
  const own = await lookup.find('externalId', person.externalId);
  if (own) return own;
  const namesake = await lookup.find('userName', person.userName);
  if (namesake && isStudentId(namesake.person.externalId)) {
    throw new AppError('target-conflict', { reason: 'another-student', holder: namesake.person.externalId });
  }
  return namesake;
}

/** What this tool writes as external id; another system's id looks different and may be replaced. */
export function isStudentId(externalId: string): boolean {
  return /^\d{1,10}$/.test(externalId);
}
