/** One user of the target as SCIM sends it; `emails` is always there, because scimmy can't filter rows without it. */
export interface Account {
  id: string;
  userName: string;
  externalId?: string;
  active: boolean;
  displayName?: string;
  name?: { givenName?: string; familyName?: string; formatted?: string };
  emails: { value: string; type?: string; primary?: boolean }[];
  'urn:ietf:params:scim:schemas:extension:syncreview:2.0:Student'?: {
    studentId?: string;
    gradeLevel?: string;
    schoolCode?: string;
  };
  meta: { created: string; lastModified: string };
  [attribute: string]: unknown;
}

/** One change that the target really made, in order. */
export interface TargetLedgerEntry {
  /** Milliseconds of the school's clock. */
  readonly at: number;
  readonly action: 'create' | 'replace' | 'delete';
  readonly id: string;
  readonly externalId: string | null;
  readonly from: Account | null;
  readonly to: Account | null;
}

/** What a user's request must be about to be refused. */
export interface RefusedWrite {
  readonly action: 'create' | 'replace' | 'delete';
  readonly id: string | undefined;
  readonly userName: string | undefined;
  readonly externalId: string | undefined;
}

export interface Refusal {
  /** One of SCIM's own: 400, 403, 404, 409, 412, 413, 500 (default), 501. */
  status?: number;
  scimType?: string;
  detail?: string;
  /** How many writes are refused; default all. */
  times?: number;
}
