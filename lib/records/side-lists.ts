import type { Failure } from '../errors.ts';

/** Lists beside students and people, read once a day. Each is optional: without it everything else goes on. */
export type SideListName = 'homerooms' | 'staff' | 'statuses' | 'years' | 'directory';

export const sideListNames: readonly SideListName[] = ['homerooms', 'staff', 'statuses', 'years', 'directory'];

export interface Homeroom {
  readonly studentId: number;
  readonly homeroom: string;
  /** The teacher's person id; `null` when FACTS names none. */
  readonly teacherId: number | null;
}

export interface StaffMember {
  readonly personId: number;
  readonly name: string;
  /** False: worked here once. */
  readonly active: boolean;
}

/** A status that the school gives to students. */
export interface StudentStatus {
  readonly status: string;
  /** As FACTS' own screens call it. */
  readonly label: string;
  /** Student records that have it; `null` when FACTS didn't tell, absent before it was asked. */
  readonly records?: number | null;
}

export interface SchoolYear {
  readonly name: string;
  readonly schoolCode: string;
  /** Calendar days, `YYYY-MM-DD`. */
  readonly firstDay: string;
  readonly lastDay: string | null;
}

/** Somebody who lets nobody have the email from the school's directory. */
export interface BlockedEmail {
  readonly personId: number;
}

export interface SideRows {
  readonly homerooms: Homeroom;
  readonly staff: StaffMember;
  readonly statuses: StudentStatus;
  readonly years: SchoolYear;
  readonly directory: BlockedEmail;
}

/** What is known of each list; `null` for one that was never read. */
export type SideLists = { readonly [Name in SideListName]: readonly SideRows[Name][] | null } & {
  /** Why a list could not be read the last time. */
  readonly failures: Readonly<Partial<Record<SideListName, Failure>>>;
};

export const noSideLists: SideLists = {
  homerooms: null,
  staff: null,
  statuses: null,
  years: null,
  directory: null,
  failures: {},
};
