import { personFields, type PersonField } from '../../../records/person-field.ts';
import type { ValueSource } from '../../../records/value-source.ts';

/** One column of the spreadsheet: what the school calls the field at the target, and what goes into it. */
export interface SpreadsheetColumn {
  readonly header: string;
  readonly field: PersonField;
}

/** A column that the school has added. */
export interface OwnColumn {
  readonly header: string;
  readonly source: ValueSource;
}

/**
 * Track it Forward's default profile names; its import's own names are not published, and a school adds fields of its own, so this is a
 * setting.
 */
export const defaultColumns: readonly SpreadsheetColumn[] = [
  { header: 'First Name', field: 'givenName' },
  { header: 'Last Name', field: 'familyName' },
  { header: 'Email', field: 'userName' },
  { header: 'Student ID', field: 'externalId' },
  { header: 'Grade', field: 'gradeLevel' },
  { header: 'School', field: 'schoolCode' },
];

/** A parent's other columns. By the family Track it Forward groups its members, who share hours and a goal. */
export const parentHeaders = { id: 'Parent ID', family: 'Family', children: 'Student IDs', grades: 'Grades' } as const;

/** More columns than any profile has, and longer texts than any field takes, are a mistake. */
export const maxOwnColumns = 30;
export const longestText = 200;

/** These come first, in this order, in every file. */
const leading: readonly PersonField[] = ['givenName', 'familyName', 'userName'];

/** `index` counts the columns first, then the school's own. */
export type ColumnProblem =
  | { readonly kind: 'missing-field'; readonly field: PersonField }
  | { readonly kind: 'empty-header'; readonly index: number }
  | { readonly kind: 'same-header'; readonly index: number }
  | { readonly kind: 'empty-constant' | 'no-source' | 'too-long'; readonly index: number }
  | { readonly kind: 'too-many' };

/** What keeps a mapping from being used; empty when it is fine. */
export function checkColumns(
  columns: readonly SpreadsheetColumn[],
  own: readonly OwnColumn[] = [],
): readonly ColumnProblem[] {
  const missing = leading.filter((field) => !columns.some((column) => column.field === field));
  const headers = [...columns, ...own].map(({ header }) => header.trim().toLowerCase());
  return [
    ...missing.map((field): ColumnProblem => ({ kind: 'missing-field', field })),
    ...headers.flatMap((header, index): ColumnProblem[] => {
      if (header === '') return [{ kind: 'empty-header', index }];
      if (header.length > longestText) return [{ kind: 'too-long', index }];
      return headers.indexOf(header) < index ? [{ kind: 'same-header', index }] : [];
    }),
    ...own.flatMap(({ source }, place): ColumnProblem[] => {
      const index = columns.length + place;
      if (source.kind === 'user-defined') return source.fieldId > 0 ? [] : [{ kind: 'no-source', index }];
      if (source.kind !== 'constant') return [];
      if (source.text.trim() === '') return [{ kind: 'empty-constant', index }];
      return source.text.length > longestText ? [{ kind: 'too-long', index }] : [];
    }),
    ...(own.length > maxOwnColumns ? [{ kind: 'too-many' } as const] : []),
  ];
}

/** First name, last name and email first, the others as they are. */
export function orderColumns(columns: readonly SpreadsheetColumn[]): readonly SpreadsheetColumn[] {
  const first = leading.flatMap((field) => columns.find((column) => column.field === field) ?? []);
  return [...first, ...columns.filter((column) => !first.includes(column))];
}

/** The fields that a target holds which is filled by these columns: only these are compared for its plan. */
export function mappedFields(columns: readonly SpreadsheetColumn[]): readonly PersonField[] {
  return personFields.filter((field) => columns.some((column) => column.field === field));
}
