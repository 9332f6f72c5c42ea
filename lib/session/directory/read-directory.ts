import { addressFault, emailKey } from '../../roster/index.ts';
import {
  directoryHeadings,
  directorySigns,
  findColumns,
  foldHeading,
  readStudentId,
  type DirectoryColumn,
  type KnownStudents,
  type Table,
} from '../../tables/index.ts';
import type { DirectoryAccount, DirectoryKind } from '../../records/directory.ts';

export interface ReadDirectory {
  readonly kind: DirectoryKind;
  readonly accounts: readonly DirectoryAccount[];
  /** Rows without one deliverable address, or that could not be told apart. */
  readonly passedOver: number;
}

const nobody: KnownStudents = {
  isStudent: () => false,
  agrees: () => null,
  nameWordsOf: () => null,
  splitName: () => [],
  isFirstName: () => false,
};
const CLOSED = /suspend|inactive|disabled|archiv|delet|blocked/i;
const YES = /^(?:true|yes|1)$/i;
const NO = /^(?:false|no|0)$/i;

/**
 * The accounts in an export of the school's mail service: Google's and Microsoft's, OneRoster's `users.csv`, or any table with a heading
 * for email addresses. `null` when no column holds such. Two rows of one address are one account, active if one of them is.
 */
export function readDirectory(table: Table): ReadDirectory | null {
  const { headings, headingRow } = findColumns(table, nobody);
  const folded = headings.map(foldHeading);
  const place = (role: DirectoryColumn): number =>
    directoryHeadings[role].map((name) => folded.indexOf(name)).find((at) => at >= 0) ?? -1;
  const at = Object.fromEntries(
    (Object.keys(directoryHeadings) as DirectoryColumn[]).map((role) => [role, place(role)]),
  ) as Record<DirectoryColumn, number>;
  if (at.email < 0) return null;
  const statusHeading = folded[at.status] ?? '';
  const accounts = new Map<string, DirectoryAccount>();
  let passedOver = 0;
  for (const row of table.rows.slice(headingRow + 1)) {
    const cell = (role: DirectoryColumn): string => row.cells[at[role]] ?? '';
    const email = row.fault ? null : emailKey(cell('email'));
    if (email === null || addressFault(email) !== null) {
      passedOver += 1;
      continue;
    }
    const orgUnit = cell('orgUnit').trim();
    const account = {
      email,
      firstName: cell('firstName'),
      lastName: cell('lastName'),
      wholeName: cell('wholeName'),
      studentId: readStudentId(cell('studentId')),
      suspended: isClosed(statusHeading, cell('status')),
      ...(orgUnit === '' ? {} : { orgUnit }),
    };
    const known = accounts.get(email);
    if (!known || known.suspended) accounts.set(email, account);
  }
  return accounts.size === 0 ? null : { kind: kindOf(folded), accounts: [...accounts.values()], passedOver };
}

function isClosed(heading: string, status: string): boolean {
  const text = status.trim();
  if (heading.startsWith('suspended') || heading.startsWith('block')) return YES.test(text);
  return heading.includes('enabled') ? NO.test(text) : CLOSED.test(text);
}

function kindOf(headings: readonly string[]): DirectoryKind {
  const found = directorySigns.find(({ signs }) => signs.some((sign) => headings.includes(sign)));
  return found?.kind ?? 'other';
}
