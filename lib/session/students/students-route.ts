import { columnKeys, type ColumnKey } from '../../records/table-columns.ts';

/**
 * Which students the table shows. `sync` counts the same students as `importable`; `advice` are those with a flag that
 * keeps nobody out; all others are counters.
 */
export const statuses = [
  'importable',
  'excluded',
  'duplicate',
  'resolved',
  'missing',
  'invalid',
  'record',
  'sync',
  'skipped',
  'advice',
] as const;

export type Status = (typeof statuses)[number];

/** `new` to the sync target, or `changed` with the last refresh. */
export type Since = 'new' | 'changed';

/** By which column the table is sorted; ties by name. `null` is by name. */
export interface Sorting {
  readonly by: ColumnKey;
  readonly descending: boolean;
}

/** What the table shows; all that is given must hold. */
export interface StudentsFilter {
  readonly status: Status | null;
  readonly since: Since | null;
  readonly grade: string | null;
  readonly school: string | null;
  /** `''`: without one. */
  readonly homeroom: string | null;
  /** The part of the email after the `@`; `''`: without one. */
  readonly domain: string | null;
  /** FACTS' text for the next school year, or `*leaving` for all that mean that the student won't be back; `''`: without one. */
  readonly nextYear: string | null;
  /** Search text. */
  readonly query: string;
}

export interface StudentsRoute extends StudentsFilter {
  readonly view: 'students';
  readonly sort: Sorting | null;
  /** The student in the side pane. */
  readonly studentId: number | null;
}

export const noFilter: StudentsFilter = {
  status: null,
  since: null,
  grade: null,
  school: null,
  homeroom: null,
  domain: null,
  nextYear: null,
  query: '',
};

export const allStudents: StudentsRoute = { view: 'students', ...noFilter, sort: null, studentId: null };

/** The problems, in the order in which it is worth solving them. */
export const workQueue: StudentsRoute = {
  ...allStudents,
  status: 'excluded',
  sort: { by: 'flags', descending: false },
};

/** Whether a table is the work queue, in whatever grade, school or other part of it. */
export function isWorkQueue({ status, sort }: StudentsRoute): boolean {
  return status === workQueue.status && sort?.by === 'flags' && !sort.descending;
}

export function isFiltered(filter: StudentsFilter): boolean {
  const { status, since, grade, school, homeroom, domain, nextYear, query } = filter;
  return (
    [status, since, grade, school, homeroom, domain, nextYear].some((value) => value !== null) || query.trim() !== ''
  );
}

/** Reads what follows the `?` of `#/students?status=missing&grade=05&sort=-email`; what it doesn't know it leaves out. */
export function parseStudents(params: URLSearchParams, studentId: number | null): StudentsRoute {
  return {
    view: 'students',
    status: statuses.find((status) => status === params.get('status')) ?? null,
    since: (['new', 'changed'] as const).find((since) => since === params.get('since')) ?? null,
    grade: params.get('grade'),
    school: params.get('school'),
    homeroom: params.get('homeroom'),
    domain: params.get('domain'),
    nextYear: params.get('nextYear'),
    query: params.get('q') ?? '',
    sort: parseSorting(params.get('sort') ?? ''),
    studentId,
  };
}

export function formatStudents(route: StudentsRoute): string {
  const { status, since, grade, school, homeroom, domain, nextYear, sort } = route;
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ status, since, grade, school, homeroom, domain, nextYear })) {
    if (value !== null) params.set(name, value);
  }
  if (route.query !== '') params.set('q', route.query);
  if (sort !== null) params.set('sort', `${sort.descending ? '-' : ''}${sort.by}`);
  if (route.studentId !== null) params.set('student', String(route.studentId));
  const query = params.toString();
  return query === '' ? '#/students' : `#/students?${query}`;
}

function parseSorting(text: string): Sorting | null {
  const descending = text.startsWith('-');
  const name = descending ? text.slice(1) : text;
  const by = columnKeys.find((key) => key === name);
  return by === undefined || (by === 'name' && !descending) ? null : { by, descending };
}
