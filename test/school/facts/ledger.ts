/** Through which door a change came: the REST API, the staff app's own pages, or a test that plays "someone else". */
export type ChangedBy = 'api' | 'staff-app' | 'test';

/** One change that was really made, in order; what tests believe. A write of the same value again is a change too. */
export interface LedgerEntry {
  /** Milliseconds of the school's clock. */
  readonly at: number;
  readonly by: ChangedBy;
  readonly action: 'edit' | 'enrol' | 'withdraw' | 'insert' | 'remove';
  readonly personId: number;
  /** The changed field of the person, or `school.status` and `person` for whole records. */
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}
