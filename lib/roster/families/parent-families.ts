import { isDeliverable } from '../address.ts';
import { emailKey } from '../email-key.ts';
import { finishSteps, rowsPerStep, type Steps } from '../steps.ts';
import type { Family, FamilyMemberRow } from './family.ts';
import { byPlace } from './list-order.ts';

/** Somebody's place in one family, as FACTS lists it. */
export interface FamilyPlacement {
  readonly personId: number;
  readonly familyId: number;
  readonly familyOrder: number | null;
  /** `null` where FACTS doesn't say: then it is asked whether there is a `ParentLink`. */
  readonly isParent: boolean | null;
}

/** That somebody is a student's parent, as FACTS lists it beside the families. */
export interface ParentLink {
  readonly parentId: number;
  readonly studentId: number;
  /** Absent where nobody asked. */
  readonly custody?: boolean;
  readonly correspondence?: boolean;
}

export interface ParentRecord {
  readonly firstName: string;
  readonly lastName: string;
  /** As FACTS holds it (untrimmed), `null` when absent. */
  readonly email: string | null;
  readonly deceased?: boolean;
}

export interface FamilyRecords {
  readonly placements: readonly FamilyPlacement[];
  readonly links: readonly ParentLink[];
  /** By personId. */
  readonly people: ReadonlyMap<number, ParentRecord>;
  /** Everybody enrolled, in scope or not: none of them is a parent here. */
  readonly enrolledIds: ReadonlySet<number>;
  /** The enrolled students in scope, whose families these are. */
  readonly scopeIds: ReadonlySet<number>;
}

/**
 * Which parents of a family get an account. `listed-first`: only who is listed first. `custody`, `correspondence`: of a child
 * of this family. `household`: one of them, the first listed who can be written to, else who is listed first.
 */
export const parentChoices = ['all', 'listed-first', 'custody', 'correspondence', 'household'] as const;
export type ParentChoice = (typeof parentChoices)[number];

/** Whether FACTS has to be asked for its list of parents, which says who may do what for which child. */
export function needsLinks(choice: ParentChoice): boolean {
  return choice === 'custody' || choice === 'correspondence';
}

export interface ParentFamily extends Family {
  /** The children in scope, ascending. */
  readonly childIds: readonly number[];
}

/**
 * The families of the students in scope with the parents whom a school chose, in FACTS' order; families in the order of first
 * sight. A parent is alive, not enrolled, and known in FACTS. A family in which nobody is left stays, without members: its
 * children's parents are missing. Parents who live apart are two families, each with the child.
 */
export function parentFamilies(records: FamilyRecords, choice: ParentChoice = 'all'): ParentFamily[] {
  return finishSteps(parentFamilySteps(records, choice));
}

/** `parentFamilies`, a little at a time. */
export function* parentFamilySteps(records: FamilyRecords, choice: ParentChoice = 'all'): Steps<ParentFamily[]> {
  const linksOf = Map.groupBy(records.links, ({ parentId }) => parentId);
  const found: ParentFamily[] = [];
  const placements = new Map<number, FamilyPlacement[]>();
  let seen = 0;
  for (const placement of records.placements) {
    if (seen++ % rowsPerStep === 0) yield;
    const placed = placements.get(placement.familyId);
    if (placed) placed.push(placement);
    else placements.set(placement.familyId, [placement]);
  }
  for (const [familyId, placed] of placements) {
    if (seen++ % rowsPerStep === 0) yield;
    const childIds = childrenAmong(placed, records);
    if (childIds.length === 0) continue;
    const linksTo = (personId: number) =>
      (linksOf.get(personId) ?? []).filter(({ studentId }) => childIds.includes(studentId));
    const parents = parentsAmong(placed, records, linksTo);
    found.push({ familyId, childIds, members: choose(parents, choice, linksTo) });
  }
  return found;
}

type LinksTo = (personId: number) => readonly ParentLink[];

function childrenAmong(placements: readonly FamilyPlacement[], { scopeIds }: FamilyRecords): number[] {
  const ids = new Set(placements.map(({ personId }) => personId).filter((personId) => scopeIds.has(personId)));
  return [...ids].sort((one, other) => one - other);
}

/** Each once, at the better place, the one listed first before the others. */
function parentsAmong(placements: readonly FamilyPlacement[], records: FamilyRecords, linksTo: LinksTo) {
  const members = new Map<number, FamilyMemberRow>();
  for (const { personId, familyOrder, isParent } of placements) {
    const record = records.people.get(personId);
    if (!record || record.deceased || records.enrolledIds.has(personId)) continue;
    if (!(isParent ?? linksTo(personId).length > 0)) continue;
    const { firstName, lastName, email } = record;
    const member = { personId, familyOrder, firstName, lastName, email };
    const known = members.get(personId);
    if (!known || byPlace(member, known) < 0) members.set(personId, member);
  }
  return [...members.values()].sort(byPlace);
}

function choose(parents: readonly FamilyMemberRow[], choice: ParentChoice, linksTo: LinksTo): FamilyMemberRow[] {
  if (choice === 'all') return [...parents];
  if (choice === 'custody' || choice === 'correspondence')
    return parents.filter(({ personId }) => linksTo(personId).some((link) => link[choice]));
  const canBeWrittenTo = ({ email }: FamilyMemberRow): boolean => isDeliverable(emailKey(email));
  const reached = choice === 'household' ? parents.find(canBeWrittenTo) : undefined;
  return reached ? [reached] : parents.slice(0, 1);
}
