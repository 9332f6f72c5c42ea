/** Which students the table shows; each is also a counter. `sync` counts the same students as `importable`. */
export const statuses = [
  'importable',
  'excluded',
  'duplicate',
  'resolved',
  'missing',
  'invalid',
  'sync',
  'skipped',
] as const;

export type Status = (typeof statuses)[number];

export interface StudentsRoute {
  readonly view: 'students';
  readonly status: Status | null;
  readonly grade: string | null;
  readonly school: string | null;
  /** Search text. */
  readonly query: string;
  /** The student in the side pane. */
  readonly studentId: number | null;
}

/** Duplicates side by side; `studentId` is one of the group on screen. */
export interface DuplicatesRoute {
  readonly view: 'duplicates';
  readonly studentId: number | null;
}

const plainViews = ['excluded', 'report', 'changes', 'history', 'sync', 'settings'] as const;

export type ReviewRoute = StudentsRoute | DuplicatesRoute | { readonly view: (typeof plainViews)[number] };

export const allStudents: StudentsRoute = {
  view: 'students',
  status: null,
  grade: null,
  school: null,
  query: '',
  studentId: null,
};

/** Reads a hash such as `#/students?status=missing&grade=05&q=ann&student=1042`; what it doesn't know it leaves out. */
export function parseRoute(hash: string): ReviewRoute {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const plain = plainViews.find((view) => view === path);
  if (plain !== undefined) return { view: plain };
  const params = new URLSearchParams(query);
  const student = params.get('student') ?? '';
  const studentId = /^\d{1,10}$/.test(student) ? Number(student) : null;
  if (path === 'duplicates') return { view: 'duplicates', studentId };
  return {
    view: 'students',
    status: statuses.find((status) => status === params.get('status')) ?? null,
    grade: params.get('grade'),
    school: params.get('school'),
    query: params.get('q') ?? '',
    studentId,
  };
}

export function formatRoute(route: ReviewRoute): string {
  if (route.view === 'duplicates') {
    return route.studentId === null ? '#/duplicates' : `#/duplicates?student=${route.studentId}`;
  }
  if (route.view !== 'students') return `#/${route.view}`;
  const params = new URLSearchParams();
  if (route.status !== null) params.set('status', route.status);
  if (route.grade !== null) params.set('grade', route.grade);
  if (route.school !== null) params.set('school', route.school);
  if (route.query !== '') params.set('q', route.query);
  if (route.studentId !== null) params.set('student', String(route.studentId));
  const query = params.toString();
  return query === '' ? '#/students' : `#/students?${query}`;
}
