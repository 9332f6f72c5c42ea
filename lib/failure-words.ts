/** How loud a failure is: `stop` needs the person, `wait` mends itself, `note` is information. */
export type FailureSeverity = 'stop' | 'wait' | 'note';

export type FailureDetail = Readonly<Record<string, string | number>>;

export interface FailureWords {
  readonly severity: FailureSeverity;
  /** One sentence for a person: what happened and what is safe. */
  readonly sentence: (detail: FailureDetail, destination: string) => string;
  /** One sentence: what to do next. */
  readonly action: (destination: string) => string;
  /** Whether asking once more by itself may help; never, unless said here. How loud it is told says nothing about it. */
  readonly again?: (detail: FailureDetail) => boolean;
  /** Where an email is written other words may be needed: there a refresh has nothing to do with it. */
  readonly ofEmail?: Partial<Pick<FailureWords, 'sentence' | 'action'>>;
}

/** A detail as text for a sentence, or what stands there without it. */
export function text(value: string | number | undefined, otherwise: string): string {
  return value === undefined || value === '' ? otherwise : String(value);
}
