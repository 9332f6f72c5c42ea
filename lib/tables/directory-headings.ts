/** Columns of an export of the school's mail service by what Google, Microsoft and OneRoster call them (folded), the best name first. */
export const directoryHeadings = {
  email: ['email address', 'user principal name', 'primary email', 'email', 'user email', 'username', 'user name'],
  firstName: ['first name', 'given name', 'first'],
  lastName: ['last name', 'surname', 'family name', 'last'],
  wholeName: ['display name', 'full name', 'name'],
  studentId: ['employee id', 'student id', 'identifier', 'employee number', 'id number', 'id'],
  orgUnit: ['org unit path', 'organizational unit path'],
  status: ['status', 'status read only', 'account enabled', 'enabled user', 'enabled', 'suspended', 'block credential', 'blocked'],
} as const; // prettier-ignore

export type DirectoryColumn = keyof typeof directoryHeadings;

/** Headings that only one of them has. */
export const directorySigns = [
  { kind: 'microsoft', signs: ['user principal name'] },
  { kind: 'google', signs: ['org unit path', 'recovery email'] },
  { kind: 'oneroster', signs: ['sourced id', 'enabled user'] },
] as const satisfies readonly { readonly kind: string; readonly signs: readonly string[] }[];
