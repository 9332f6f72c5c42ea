import { AppError, type FailureDetail } from '../errors.ts';
import type { AccountLookup } from './account-lookup.ts';
import type { TargetAccount, TargetPerson } from './ports.ts';
import type { RunItem } from './run-record.ts';

/**
 * The person's account at the target: the one with the student ID, else the one with the e-mail, to be adopted.
 * Rejects with `target-conflict` when the account with the e-mail can't be: `whyNotAdopt`.
 */
export async function findOwnAccount(lookup: AccountLookup, person: TargetPerson): Promise<TargetAccount | null> {
  const own = await lookup.find('externalId', person.externalId);
  if (own) return own;
  const namesake = await lookup.find('userName', person.userName);
  const why = namesake && whyNotAdopt(namesake);
  if (why) throw new AppError('target-conflict', why);
  return namesake;
}

/**
 * Why an account with somebody's e-mail may not become hers, `null` when it may: it carries another student's ID, and two students never share
 * one; or another system deactivated it, and nobody is let in again behind that one's back.
 */
export function whyNotAdopt({ person: { externalId }, active }: TargetAccount): FailureDetail | null {
  const holder = isStudentId(externalId) ? { holder: externalId } : {};
  if (!active && externalId !== '') return { reason: 'deactivated', ...holder };
  return isStudentId(externalId) ? { reason: 'another-student', ...holder } : null;
}

/**
 * The account that was known as hers, as it was read. Rejects with `target-conflict` when it has come to carry another student's ID, which the item
 * doesn't set right by name.
 */
export function refuseAnothers(account: TargetAccount, { person, changes }: RunItem): TargetAccount {
  const { externalId } = account.person;
  const isMeant = externalId === person.externalId || changes.some(({ field }) => field === 'externalId');
  if (!isMeant && isStudentId(externalId)) {
    throw new AppError('target-conflict', { reason: 'another-student', holder: externalId });
  }
  return account;
}

/** What this tool writes as external id; another system's id looks different and may be replaced. */
function isStudentId(externalId: string): boolean {
  return /^\d{1,10}$/.test(externalId);
}
