import { parseStudentId } from '../../roster/index.ts';
import type { Audience } from '../../records/screen-choices.ts';
import { allParents, formatParents, parseParents, type ParentsRoute } from '../families/parents-route.ts';
import { formatSettings, parseSettings, type SettingsRoute } from '../settings/settings-parts.ts';
import { allStudents, formatStudents, parseStudents, type StudentsRoute } from '../students/students-route.ts';

export { allStudents, statuses, type Status, type StudentsRoute } from '../students/students-route.ts';

/** Duplicates side by side; `studentId` is one of the group on screen. */
export interface DuplicatesRoute {
  readonly view: 'duplicates';
  readonly studentId: number | null;
}

const plainViews = [
  ...(['excluded', 'report', 'changes', 'similar', 'history', 'sync'] as const),
  ...(['parents-sync', 'parents-files'] as const),
] as const;

export type ReviewRoute =
  | StudentsRoute
  | ParentsRoute
  | DuplicatesRoute
  | SyncsRoute
  | FillRoute
  | SettingsRoute
  | { readonly view: 'files' }
  | { readonly view: (typeof plainViews)[number] };

/** Filling by the school's pattern; `grade` is chosen as the page opens. */
export interface FillRoute {
  readonly view: 'fill';
  readonly grade: string | null;
}

/** Past syncs; `runId` is the one whose receipt is on screen, `dryRunId` the dry run. */
export interface SyncsRoute {
  readonly view: 'syncs';
  readonly runId: number | null;
  readonly dryRunId?: number;
}

/** Reads a hash such as `#/students?status=missing&grade=05&q=ann&student=1042`; what it doesn't know it leaves out. */
export function parseRoute(hash: string): ReviewRoute {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const plain = plainViews.find((view) => view === path);
  if (plain !== undefined) return { view: plain };
  const params = new URLSearchParams(query);
  if (path === 'parents') return parseParents(params, readId(params.get('parent')));
  if (path === 'settings') return parseSettings(params);
  if (path === 'files') return { view: 'files' };
  if (path === 'fill') return { view: 'fill', grade: params.get('grade') };
  if (path === 'syncs') return readSyncs(params);
  const studentId = readId(params.get('student'));
  if (path === 'duplicates') return { view: 'duplicates', studentId };
  return parseStudents(params, studentId);
}

export function formatRoute(route: ReviewRoute): string {
  if (route.view === 'duplicates') {
    return route.studentId === null ? '#/duplicates' : `#/duplicates?student=${route.studentId}`;
  }
  if (route.view === 'parents') return formatParents(route);
  if (route.view === 'settings') return formatSettings(route);
  if (route.view === 'syncs') return formatSyncs(route);
  if (route.view === 'fill') {
    return route.grade === null ? '#/fill' : `#/fill?${new URLSearchParams({ grade: route.grade })}`;
  }
  return route.view === 'students' ? formatStudents(route) : `#/${route.view}`;
}

/** The page of a student, or of a parent. */
export function personAddress(personId: number, audience: Audience): string {
  return formatRoute(audience === 'parents' ? { ...allParents, personId } : { ...allStudents, studentId: personId });
}

function readSyncs(params: URLSearchParams): SyncsRoute {
  const dryRunId = readId(params.get('try'));
  const runId = readId(params.get('run'));
  return { view: 'syncs', runId, ...(runId === null && dryRunId !== null ? { dryRunId } : {}) };
}

function formatSyncs({ runId, dryRunId }: SyncsRoute): string {
  if (runId !== null) return `#/syncs?run=${runId}`;
  return dryRunId === undefined ? '#/syncs' : `#/syncs?try=${dryRunId}`;
}

function readId(text: string | null): number | null {
  return parseStudentId(text ?? '');
}
