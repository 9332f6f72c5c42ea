import type { FamilyId, PersonId } from '../ids.ts';
import type { Outcome } from '../review.ts';
import type { Decision } from '../student.ts';

/** A parent's place in one family. Who is in several families has a row in each. */
export interface FamilyMemberRow {
  readonly personId: PersonId;
  /** FACTS' own place in the family, the lowest listed first; `null` when it has none. */
  readonly familyOrder: number | null;
  readonly firstName: string;
  readonly lastName: string;
  /** As FACTS holds it (untrimmed), `null` when absent. */
  readonly email: string | null;
}

/** The parents of one family, without its children. */
export interface Family {
  readonly familyId: FamilyId;
  readonly members: readonly FamilyMemberRow[];
}

/** By personId. Without a decision a person is selected. */
export type FamilyDecisions = ReadonlyMap<number, Decision>;

/** What can be wrong with a parent, the worst first. */
export const memberFlagCodes = [
  'missing-email',
  'invalid-email',
  'duplicate-email',
  'duplicate-resolved',
  'suspicious-email',
  'similar-person',
] as const;
export type MemberFlagCode = (typeof memberFlagCodes)[number];

export interface MemberFlag {
  readonly code: MemberFlagCode;
  /**
   * Of a missing, invalid or duplicate email: `red` when it concerns somebody who is listed first, or several families, else
   * `orange`; the person gets no account either way. All other flags are advice (`orange`) or settled (`gray`).
   */
  readonly severity: 'red' | 'orange' | 'gray';
}

/** One person, in however many families. */
export interface MemberEntry {
  readonly personId: PersonId;
  readonly flags: readonly MemberFlag[];
  readonly outcome: Outcome;
}

export interface FamilyEntry {
  readonly familyId: FamilyId;
  /** `skipped`: nobody is selected, or there is nobody. `importable`: somebody who is selected can go. */
  readonly outcome: Outcome;
}

/** People sharing one `emailKey`; two or more. */
export interface MemberGroup {
  readonly emailKey: string;
  readonly personIds: readonly number[];
  /** At most one of them is selected. */
  readonly resolved: boolean;
}

/** importable + excluded + skipped = total. */
export interface OutcomeCounts {
  readonly total: number;
  readonly importable: number;
  readonly excluded: number;
  readonly skipped: number;
}

/** `families` counted in families, everything else in people. */
export interface FamilyCounts {
  readonly families: OutcomeCounts;
  readonly members: OutcomeCounts;
  readonly missingFirst: number;
  readonly missingLater: number;
  readonly invalidFirst: number;
  readonly invalidLater: number;
  readonly duplicatesRed: number;
  readonly duplicatesOrange: number;
  readonly duplicatesResolved: number;
}

export interface FamilyClassification {
  /** Each person once, in the order of first sight. */
  readonly members: readonly MemberEntry[];
  /** Each family once, in the order of first sight. */
  readonly families: readonly FamilyEntry[];
  /** In the order of their first member. */
  readonly groups: readonly MemberGroup[];
  readonly counts: FamilyCounts;
}

export interface FamilyRules {
  /**
   * The school's own email domains: an address one slip away from one is suspicious. Parents have their mail elsewhere, so
   * that an address isn't the school's is never said of them.
   */
  readonly schoolDomains?: readonly string[];
  /** Ids of people who may be entered twice, as far as that was looked for; the others get no `similar-person`. */
  readonly similar?: ReadonlySet<number>;
}
