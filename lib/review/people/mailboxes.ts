import type { Student } from '../../roster/index.ts';
import type { DirectoryVerdict } from '../../records/directory.ts';

/** A student's own account in the school's directory. */
export interface OwnAccount {
  readonly email: string;
  /** Whether the directory tells the student ID; else the name alone was found, once among the accounts and once in the school. */
  readonly byId: boolean;
  readonly verdict: DirectoryVerdict;
}

/** What the school's list of mailboxes says of the students. */
export interface Mailboxes {
  /** `null` for an address that the list can't know. */
  judge(email: string | null, student: Student): DirectoryVerdict | null;
  /** `null` for none, when FACTS has it already, and when it could be a namesake's. */
  ownOf(student: Student): OwnAccount | null;
}
