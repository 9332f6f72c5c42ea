import type { FailureDetail } from '../errors.ts';
import { hasValue } from './person.ts';
import type { TargetAccount, TargetPerson } from './account.ts';
import { isTemporaryAddress } from './run/temporary-address.ts';

/** An account of the target as it was found, before it became a student's: what a person is shown. */
export interface AccountSeen {
  readonly remoteId: string;
  /** `''` where the target holds none. */
  readonly name: string;
  readonly userName: string;
  /** `''` where no system has given one. */
  readonly externalId: string;
  readonly active: boolean;
}

/** What a person said of one account: that it is this student's, or not. */
export interface Verdict {
  readonly remoteId: string;
  readonly take: boolean;
}

/** Why an account with somebody's email may only become theirs when a person says so; in `FailureDetail.reason`. */
const doubts = ['whose-inactive', 'whose-system', 'whose-name'] as const;
type Doubt = (typeof doubts)[number];

export function describeAccount({ remoteId, person, active, displayName = '' }: TargetAccount): AccountSeen {
  const { givenName, familyName, userName, externalId } = person;
  return { remoteId, name: `${givenName} ${familyName}`.trim() || displayName, userName, externalId, active };
}

/** What is doubtful about an account that carries no student's ID; `null` where nothing is. */
export function doubtOf(account: TargetAccount, person: TargetPerson): Doubt | null {
  if (account.person.externalId === person.externalId) return null;
  if (!account.active) return 'whose-inactive';
  if (account.person.externalId !== '') return 'whose-system';
  return hasOtherName(account, person) ? 'whose-name' : null;
}

/**
 * An account that carries their ID and nothing else of theirs: another list counts its people by numbers too. Neither name nor address is theirs; an
 * account that says neither is taken as it is.
 */
export function carriesIdByChance(account: TargetAccount, person: TargetPerson): boolean {
  const { userName } = account.person;
  const hasAddress = hasValue(account, 'userName', person.userName) || hasValue(account, 'email', person.userName);
  return hasOtherName(account, person) && !hasAddress && !isTemporaryAddress(userName);
}

/** Case, accents, spaces and punctuation don't matter; a part that the account doesn't hold differs from none. */
function hasOtherName({ person: held, displayName = '' }: TargetAccount, person: TargetPerson): boolean {
  if (held.givenName !== '' || held.familyName !== '') {
    return differ(held.givenName, person.givenName) || differ(held.familyName, person.familyName);
  }
  const shown = plain(displayName);
  return shown !== '' && !(shown.includes(plain(person.givenName)) && shown.includes(plain(person.familyName)));
}

/** Case, accents, spaces and punctuation don't matter. */
export function isSamePersonName(
  one: { readonly firstName: string; readonly lastName: string },
  other: { readonly firstName: string; readonly lastName: string },
): boolean {
  const [first, last] = [plain(one.firstName), plain(one.lastName)];
  return first !== '' && last !== '' && first === plain(other.firstName) && last === plain(other.lastName);
}

function differ(held: string, wanted: string): boolean {
  return plain(held) !== '' && plain(held) !== plain(wanted);
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** For the failure of somebody whose account a person has to look at. */
export function toDetail(reason: Doubt, account: TargetAccount): FailureDetail {
  const { remoteId, name, userName, externalId, active } = describeAccount(account);
  return { reason, remoteId, name, userName, externalId, active: active ? 'yes' : 'no' };
}

/** The account that a refusal asks about, `null` when it asks about none. */
export function readDetail(detail: FailureDetail | undefined): AccountSeen | null {
  if (!detail || !doubts.some((doubt) => doubt === detail['reason'])) return null;
  const text = (name: string): string => String(detail[name] ?? '');
  return {
    remoteId: text('remoteId'),
    name: text('name'),
    userName: text('userName'),
    externalId: text('externalId'),
    active: detail['active'] === 'yes',
  };
}
