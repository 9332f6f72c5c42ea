import { assemblePlan } from '../../plan/plan.ts';
import type { PlanItem, SyncPlan } from '../../plan/plan-item.ts';
import type { TargetPerson } from '../../account.ts';
import { usualLimits } from '../../plan/unusual.ts';
import { longestName } from './columns.ts';

/** What the school's Google list says of an address for one student. `other`: the account is somebody else's. */
export interface ListedAccount {
  readonly state: 'exists' | 'suspended' | 'missing' | 'other';
  /** Whose it is; `''` where the list doesn't tell. */
  readonly name: string;
  /** `''` where the list doesn't tell. */
  readonly orgUnit: string;
  /** Whether its Employee ID is the student's. */
  readonly hasId: boolean;
}

export interface GoogleWorld {
  /** When the list was brought, milliseconds since 1970. */
  readonly listAt: number;
  readonly now: number;
  /** `null` for a domain that the list has nobody of: no account of the school's can be there. */
  look(email: string, student: Pick<PlanItem, 'studentId' | 'firstName' | 'lastName'>): ListedAccount | null;
  /** Another account that seems to be the student's own, or `null`. */
  ownOf(studentId: number): string | null;
  /** When the student was handed over the last time, or `null`. */
  handedOverAt(studentId: number): number | null;
}

export type RowKind = 'new' | 'changed' | 'suspended' | 'back';

export interface UserRow {
  readonly kind: RowKind;
  readonly studentId: number;
  readonly person: TargetPerson;
  /** The address that Google knows the account by. */
  readonly email: string;
  /** The address that it gets; `null`: it keeps its own. */
  readonly newEmail: string | null;
  /** Where the account stays; `''`: where new accounts go. */
  readonly orgUnit: string;
  readonly withId: boolean;
}

export type LeftOutReason = 'outside' | 'others' | 'own-account' | 'old-list' | 'long-name';

export interface LeftOutStudent {
  readonly item: PlanItem;
  readonly reason: LeftOutReason;
  /** Whose account, or which other account; else `''`. */
  readonly told: string;
}

export interface PreparedUsers {
  /** What importing the file stands for: without whoever is left out. */
  readonly plan: SyncPlan;
  readonly rows: readonly UserRow[];
  readonly leftOut: readonly LeftOutStudent[];
  /** Students who have an account that nothing is changed of; importing notes it as theirs. */
  readonly there: readonly PlanItem[];
}

/** An older list doesn't tell whether somebody has got an account since: a new password would lock them out. */
export const listLasts = 7 * 24 * 60 * 60 * 1000;

type Settled =
  | { readonly item: PlanItem; readonly row: UserRow | null; readonly there?: true }
  | { readonly leftOut: LeftOutStudent };

/** Who is in a file for Google's bulk upload, and how: nobody gets a password who may have one. Pure. */
export function prepareUsers(plan: SyncPlan, world: GoogleWorld): PreparedUsers {
  const settled = plan.items.map((item) => settle(item, world));
  const kept = settled.filter((each) => 'item' in each);
  return {
    plan: assemblePlan(
      kept.map(({ item }) => item),
      plan.knownActive,
      usualLimits,
    ),
    rows: kept.flatMap(({ row }) => row ?? []),
    leftOut: settled.flatMap((each) => ('leftOut' in each ? [each.leftOut] : [])),
    there: kept.filter(({ there }) => there).map(({ item }) => item),
  };
}

function settle(item: PlanItem, world: GoogleWorld): Settled {
  const { person } = item;
  if (person === null) return { item, row: null };
  const at = lookAs(item, person.userName, world);
  if (item.action === 'archive') return settleLeaver(item, person, at, world);
  if (item.action === 'unchanged') return settleUnchanged(item, person, at, world);
  if (at === null) return leave(item, 'outside');
  if (at.state === 'other') return leave(item, 'others', at.name);
  if (item.action === 'add') {
    return at.state === 'missing' ? makeNew(item, person, at, world) : { item, row: null, there: true };
  }
  if (isTooLong(person)) return leave(item, 'long-name');
  return settleChanged(item, person, at, world);
}

function settleLeaver(item: PlanItem, person: TargetPerson, at: ListedAccount | null, world: GoogleWorld): Settled {
  const isOpen = at !== null && at.state !== 'suspended' && isThere(item, at, world);
  return { item, row: isOpen ? toRow('suspended', item, person, at) : null };
}

/** An account that the file before was to make, and that a newer list doesn't have, is made after all. */
function settleUnchanged(item: PlanItem, person: TargetPerson, at: ListedAccount | null, world: GoogleWorld): Settled {
  if (at?.state !== 'missing' || isThere(item, at, world)) return { item, row: null };
  return makeNew({ ...item, action: 'add', reason: 'new' }, person, at, world);
}

function settleChanged(item: PlanItem, person: TargetPerson, at: ListedAccount, world: GoogleWorld): Settled {
  const kind = item.reason === 'returned' ? 'back' : 'changed';
  const from = item.changes.find(({ field }) => field === 'userName')?.from;
  if (typeof from !== 'string') {
    return isThere(item, at, world) ? { item, row: toRow(kind, item, person, at) } : makeNew(item, person, at, world);
  }
  if (at.state !== 'missing') return { item, row: toRow(kind, item, person, at) };
  const former = lookAs(item, from, world);
  if (former?.state === 'other') return leave(item, 'others', former.name);
  if (former === null || !isThere(item, former, world)) return makeNew(item, person, at, world);
  return { item, row: { ...toRow(kind, item, person, former), email: from, newEmail: person.userName } };
}

/** Nobody gets a second account, or a new password, by a list that is wrong or too old. */
function makeNew(item: PlanItem, person: TargetPerson, at: ListedAccount, world: GoogleWorld): Settled {
  const own = world.ownOf(item.studentId);
  if (own !== null) return leave(item, 'own-account', own);
  if (world.now - world.listAt > listLasts) return leave(item, 'old-list');
  if (isTooLong(person)) return leave(item, 'long-name');
  return { item, row: toRow('new', item, person, at) };
}

/** An account that an earlier file has made since the list was brought is not in the list yet. */
function isThere({ studentId }: PlanItem, { state }: ListedAccount, world: GoogleWorld): boolean {
  const last = world.handedOverAt(studentId);
  return state === 'exists' || state === 'suspended' || (state === 'missing' && last !== null && last > world.listAt);
}

function toRow(kind: RowKind, { studentId }: PlanItem, person: TargetPerson, at: ListedAccount): UserRow {
  const withId = at.state === 'missing' || at.hasId;
  return { kind, studentId, person, email: person.userName, newEmail: null, orgUnit: at.orgUnit, withId };
}

function leave(item: PlanItem, reason: LeftOutReason, told = ''): Settled {
  return { leftOut: { item, reason, told } };
}

/** A student whose name has changed is still the one whom the list knows by the former name. */
function lookAs(item: PlanItem, email: string, world: GoogleWorld): ListedAccount | null {
  const account = world.look(email, item);
  if (account?.state !== 'other') return account;
  const before = (field: 'givenName' | 'familyName', now: string): string => {
    const from = item.changes.find((change) => change.field === field)?.from;
    return typeof from === 'string' ? from : now;
  };
  return world.look(email, {
    studentId: item.studentId,
    firstName: before('givenName', item.firstName),
    lastName: before('familyName', item.lastName),
  });
}

function isTooLong({ givenName, familyName }: TargetPerson): boolean {
  return givenName.length > longestName || familyName.length > longestName;
}
