import type { FamilyId, PersonId } from '../roster/index.ts';

/** Somebody's place in one family. */
export interface FamilyPlace {
  readonly familyId: FamilyId;
  /** FACTS' own order, the lowest listed first; `null` where it states none. */
  readonly familyOrder: number | null;
  /** `null` where FACTS doesn't say; that is not a no. */
  readonly isParent: boolean | null;
}

/** A parent, alive and not enrolled, of a family with an enrolled student when the copy was made. */
export interface KeptParent {
  readonly personId: PersonId;
  readonly firstName: string;
  readonly lastName: string;
  /** As FACTS holds it to the letter, `null` when absent: what a guarded write compares with. */
  readonly email: string | null;
  /** What FACTS gave as the email was no text: it is not known. */
  readonly isEmailOdd?: true;
  /** When FACTS was asked for them, milliseconds since 1970: what was read for a write since is newer. */
  readonly readAt: number;
  /** In families with an enrolled student only. */
  readonly places: readonly FamilyPlace[];
  /** Whose parent FACTS' list of parents says this is; asked only where the families don't say who is a parent. */
  readonly childIds: readonly PersonId[];
  /** Whose custody they have, and for whom they may receive correspondence; absent where the school's choice doesn't need it. */
  readonly custodyOf?: readonly PersonId[];
  readonly correspondenceOf?: readonly PersonId[];
}

/** An enrolled student's families. */
export interface KeptChild {
  readonly personId: PersonId;
  readonly familyIds: readonly FamilyId[];
}

/** What is known of parents from one page of everybody. */
export interface KeptFamilies {
  readonly parents: readonly KeptParent[];
  readonly children: readonly KeptChild[];
}

/** The copy at hand. */
export interface FamilyCopy extends KeptFamilies {
  /** 0 when it was never made. */
  readonly version: number;
  readonly takenAt: number | null;
  /** FACTS was asked who has custody of whom and who may receive correspondence, and said so. */
  readonly hasLinks?: boolean;
}
