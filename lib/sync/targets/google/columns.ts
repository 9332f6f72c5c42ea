/**
 * Columns of the CSV that the Google Admin console takes under Directory > Users > Bulk update users, as its blank template has them
 * (https://support.google.com/a/answer/40057). [assumed]: columns that are not required may be left out of the file, an empty cell changes
 * nothing, and a status is spelled `Active` or `Suspended`; nobody could try them on a tenant.
 */
export const userColumns = [
  'First Name [Required]',
  'Last Name [Required]',
  'Email Address [Required]',
  'Password [Required]',
  'Org Unit Path [Required]',
  'New Primary Email [UPLOAD ONLY]',
  'Employee ID',
  'Change Password at Next Sign-In',
  'New Status [UPLOAD ONLY]',
] as const;

export type UserColumn = (typeof userColumns)[number];

/** Four asterisks keep the password that the account has (the same page of Google's help). */
export const samePassword = '****';

/** Characters that a first or a last name may have, by Google's help. */
export const longestName = 60;
