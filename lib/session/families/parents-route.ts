/** What the Parents table can be narrowed to. `-first`: of who is listed first in a family, `-later` of all others. */
export const parentStatuses = [
  'importable',
  'excluded',
  'duplicate-red',
  'duplicate-orange',
  'resolved',
  'missing-first',
  'missing-later',
  'invalid',
  'sync',
  'skipped',
] as const;
export type ParentStatus = (typeof parentStatuses)[number];

export interface ParentsRoute {
  readonly view: 'parents';
  readonly status: ParentStatus | null;
  /** Of a child. */
  readonly grade: string | null;
  readonly school: string | null;
  /** Search text. */
  readonly query: string;
  /** The parent in the side pane. */
  readonly personId: number | null;
}

export const allParents: ParentsRoute = {
  view: 'parents',
  status: null,
  grade: null,
  school: null,
  query: '',
  personId: null,
};

/** Reads what follows the `?` of `#/parents?status=missing-first&q=doe&parent=1042`; what it doesn't know it leaves out. */
export function parseParents(params: URLSearchParams, personId: number | null): ParentsRoute {
  const status = parentStatuses.find((each) => each === params.get('status')) ?? null;
  const [grade, school] = [params.get('grade'), params.get('school')];
  return { view: 'parents', status, grade, school, query: params.get('q') ?? '', personId };
}

export function formatParents({ status, grade, school, query, personId }: ParentsRoute): string {
  const params = new URLSearchParams();
  if (status !== null) params.set('status', status);
  if (grade !== null) params.set('grade', grade);
  if (school !== null) params.set('school', school);
  if (query !== '') params.set('q', query);
  if (personId !== null) params.set('parent', String(personId));
  const text = params.toString();
  return text === '' ? '#/parents' : `#/parents?${text}`;
}
