/** Reading tables that people send: rows with their lines, and which column holds what. Pure; workbooks are read by read-workbook.ts. */
export type * from './table.ts';
export {
  noColumns,
  type ColumnQuestion,
  type ColumnRole,
  type Columns,
  type KnownStudents,
  type Mapping,
} from './columns.ts';
export { decodeText } from './decode-text.ts';
export { directoryHeadings, directorySigns, type DirectoryColumn } from './directory-headings.ts';
export { findColumns, hasNames } from './find-columns.ts';
export { foldHeading } from './heading.ts';
export { headingKind, namesOtherPeople, namesPlaces, type HeadingKind } from './heading-kind.ts';
export { mentionWords, streetWords } from './mention-words.ts';
export { readBytesTable, readTextTable } from './read-table.ts';
export { readText } from './read-text.ts';
export type { WorkbookSheet } from './workbook-sheet.ts';
export { readRowName, type RowName } from './row-name.ts';
export { readStudentId } from './student-id.ts';
export { tellsApart } from './tells-apart.ts';
