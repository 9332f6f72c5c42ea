import { writeTable, type WrittenFile } from '../csv.ts';
import { samePassword, userColumns, type UserColumn } from './columns.ts';
import { makePassword, type FillRandom } from './password.ts';
import type { RowKind, UserRow } from './prepare-users.ts';

export interface UsersOptions {
  /** Where new accounts go, such as `/Students`. */
  readonly orgUnit: string;
  /** `null` for a preview: no password is made for it. */
  readonly fillRandom: FillRandom | null;
  /** Writes cells as they are; default: a formula gets an apostrophe before it. */
  readonly raw?: boolean;
}

const status: Record<RowKind, string> = { new: '', changed: '', suspended: 'Suspended', back: 'Active' };

/** The file for Google's bulk upload. Each call makes other passwords, one for each new account, and keeps none. */
export function writeUsers(users: readonly UserRow[], { orgUnit, fillRandom, raw = false }: UsersOptions): WrittenFile {
  const cellsOf = (user: UserRow): Record<UserColumn, string> => {
    const isNew = user.kind === 'new';
    return {
      'First Name [Required]': user.person.givenName.trim() || '-',
      'Last Name [Required]': user.person.familyName.trim() || '-',
      'Email Address [Required]': user.email,
      'Password [Required]': isNew ? (fillRandom ? makePassword(fillRandom) : 'made in the file') : samePassword,
      'Org Unit Path [Required]': user.orgUnit || orgUnit,
      'New Primary Email [UPLOAD ONLY]': user.newEmail ?? '',
      'Employee ID': user.withId ? user.person.externalId : '',
      'Change Password at Next Sign-In': isNew ? 'TRUE' : '',
      'New Status [UPLOAD ONLY]': status[user.kind],
    };
  };
  const rows = users.map((user) => {
    const cells = cellsOf(user);
    return userColumns.map((column) => cells[column]);
  });
  // Google reads the first heading with a byte-order mark as another one.
  return { ...writeTable(userColumns, rows, { raw, bom: false }), header: userColumns, rows };
}
