import { AppError, type FailureDetail } from '../../errors.ts';
import type { AccountLookup } from './account-lookup.ts';
import type { TargetAccount, TargetPerson } from '../account.ts';
import type { RunItem } from './run-record.ts';
import { carriesIdByChance, doubtOf, toDetail, type Verdict } from '../whose-account.ts';

type Sought = Pick<RunItem, 'person' | 'verdict'>;

/**
 * The person's account at the target: the one with the student ID, else the one with the email as user name or among its addresses, to be adopted.
 * Rejects with `target-conflict` when the account can't be, or only on a person's word: `whyNotAdopt`.
 */
export async function findOwnAccount(lookup: AccountLookup, sought: Sought): Promise<TargetAccount | null> {
  const own = await findById(lookup, sought);
  if (own) return own;
  const namesake = await lookup.find('userName', sought.person.userName);
  return namesake ? adoptable(namesake, sought) : findByAddress(lookup, sought);
}

/** The account with the student ID, unless it carries that by chance and nobody has said whose it is. */
export async function findById(lookup: AccountLookup, { person, verdict }: Sought): Promise<TargetAccount | null> {
  const own = await lookup.find('externalId', person.externalId);
  if (own && carriesIdByChance(own, person) && !isTaken(own, verdict)) {
    throw new AppError('target-conflict', toDetail('whose-name', own));
  }
  return own;
}

/** Throws `target-conflict` for an account that may not be theirs. */
export function adoptable(account: TargetAccount, { person, verdict }: Sought): TargetAccount {
  const why = whyNotAdopt(account, person, verdict);
  if (why) throw new AppError('target-conflict', why);
  return account;
}

/** Somebody else's account may name their address as a second one: then they have none yet. */
export async function findByAddress(lookup: AccountLookup, sought: Sought): Promise<TargetAccount | null> {
  const { person, verdict } = sought;
  const found = await lookup.find('email', person.userName);
  if (!found || isAnothers(found, person)) return null;
  if (verdict && !verdict.take && verdict.remoteId === found.remoteId) return null;
  return adoptable(found, sought);
}

/**
 * Why an account with somebody's email may not become theirs, `null` when it may: it carries another student's ID, and two students never share
 * one; or it may be somebody else's, and no person has said that it is theirs.
 */
export function whyNotAdopt(
  account: TargetAccount,
  person: TargetPerson,
  verdict: Verdict | undefined,
): FailureDetail | null {
  const { externalId } = account.person;
  if (isAnothers(account, person)) {
    return { reason: account.active ? 'another-student' : 'deactivated', holder: externalId };
  }
  const doubt = doubtOf(account, person);
  return doubt === null || isTaken(account, verdict) ? null : toDetail(doubt, account);
}

/**
 * The account that was known as theirs, as it was read. Rejects with `target-conflict` when it has come to carry another student's ID, unless that is
 * their own former one.
 */
export function refuseAnothers(account: TargetAccount, { person, formerId }: RunItem): TargetAccount {
  const isMeant = account.person.externalId === String(formerId);
  if (!isMeant && isAnothers(account, person)) {
    throw new AppError('target-conflict', { reason: 'another-student', holder: account.person.externalId });
  }
  return account;
}

function isAnothers({ person: { externalId } }: TargetAccount, person: TargetPerson): boolean {
  return externalId !== person.externalId && isStudentId(externalId);
}

function isTaken({ remoteId }: TargetAccount, verdict: Verdict | undefined): boolean {
  return verdict?.take === true && verdict.remoteId === remoteId;
}

/** What this tool writes as external id; another system's id looks different and may be replaced. */
export function isStudentId(externalId: string): boolean {
  return /^\d{1,16}$/.test(externalId);
}
