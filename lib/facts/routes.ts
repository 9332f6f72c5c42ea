import { factsOrigins } from './addresses.ts';
import { parseStudentId } from '../roster/student-id.ts';
import type { PageContext, PageKind } from '../records/page.ts';

/** The same as match patterns. */
export const factsPages = factsOrigins.map((origin) => `${origin}/*` as const);

const listKinds = new Map<string, PageKind>([
  ['0', 'students'],
  ['1', 'families'],
  ['2', 'staff'],
]);
const sections = new Map<string, PageKind>([
  ['family', 'family'],
  ['parent', 'parent'],
  ['staff', 'staff'],
]);

/** Reads FACTS' hash route, e.g. `#/peoplemanagement/student/123/student_dashboard?date=…`. Never fails. */
export function readRoute(hash: string): PageContext {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [area = '', section = '', id = ''] = path.split('/');
  if (/^home$/i.test(area)) return { kind: 'home', studentId: null };
  if (!/^peoplemanagement$/i.test(area)) return { kind: area === '' ? 'unrecognised' : 'other', studentId: null };
  if (section === 'student') {
    const studentId = parseStudentId(id);
    return { kind: studentId === null ? 'unrecognised' : 'student', studentId };
  }
  if (section !== '') {
    const kind = sections.get(section) ?? 'unrecognised';
    const recordId = parseStudentId(id);
    if (kind === 'parent' && recordId !== null) return { kind, studentId: null, parentId: recordId };
    if (kind === 'family' && recordId !== null) return { kind, studentId: null, familyId: recordId };
    return { kind, studentId: null };
  }
  const filter = new URLSearchParams(query).get('personFilterType') ?? '0';
  return { kind: listKinds.get(filter) ?? 'unrecognised', studentId: null };
}

/** The same of a whole address, with what it calls the school: `client=`, in the hash or before it. */
export function readPage(at: Pick<Location, 'hash' | 'search'>): PageContext {
  const client = readQuery(at, 'client')?.trim().toUpperCase() ?? '';
  const page = readRoute(at.hash);
  return /^[\w.-]{1,40}$/.test(client) ? { ...page, client } : page;
}

/** A hash as the page at hand would link to it: the school and FACTS' own tab ride along. */
export function carryOn(hash: string, from: Pick<Location, 'hash'>): string {
  const [path = '', query = ''] = hash.split('?', 2);
  const search = new URLSearchParams(query);
  const now = new URLSearchParams(from.hash.split('?', 2)[1]);
  for (const name of ['client', 'tabId']) {
    const value = now.get(name);
    if (value !== null) search.set(name, value);
  }
  return `${path}?${search}`;
}

function readQuery({ hash, search }: Pick<Location, 'hash' | 'search'>, name: string): string | null {
  return new URLSearchParams(hash.split('?', 2)[1]).get(name) ?? new URLSearchParams(search).get(name);
}
