/** An address that is still being typed. */
export interface Draft {
  readonly text: string;
  /** What FACTS held when the person began to type. */
  readonly from: string | null;
}

/** Keeps half-typed addresses while the panel's frame is loaded anew: in memory only, until the lock or the browser's end. */
export interface DraftMemory {
  /** `null` when nothing was typed for this student. */
  readDraft(studentId: number): Promise<Draft | null>;
  /** `null`: it was written, or is not wanted any more. */
  keepDraft(studentId: number, draft: Draft | null): Promise<void>;
}
