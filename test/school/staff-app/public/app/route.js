/** The school day the demo's pages are dated with, so that every run shows the same. */
export const SCHOOL_DATE = '03-22-2023';

const PERSON_FILTERS = { 0: 'studentList', 1: 'familyList', 2: 'staffList' };
const RECORD_TABS = {
  student: 'student_dashboard',
  family: 'family_dashboard',
  parent: 'parent_dashboard',
  staff: 'staff_dashboard',
};

/**
 * Reads a location hash into `{ page, id?, tab?, query }`. An unknown hash gives page `unknown`, an empty one `home`.
 * Ids are whole numbers of at most ten digits.
 */
export function parseRoute(hash) {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?');
  const query = new URLSearchParams(search);
  const [area = '', kind, id, tab, ...rest] = path.split('/').filter(Boolean);
  if (area === '' || (area === 'Home' && !kind)) return { page: 'home', query };
  if (area === 'databaseTasks') return { page: 'databaseTasks', query };
  if (area === 'configuration') return { page: 'configuration', query };
  if (area === 'peoplemanagement' && !kind) {
    return { page: PERSON_FILTERS[query.get('personFilterType') ?? '0'] ?? 'unknown', query };
  }
  if (area === 'peoplemanagement' && kind in RECORD_TABS && /^\d{1,10}$/.test(id ?? '') && rest.length === 0) {
    return { page: kind, id: Number(id), tab: tab ?? RECORD_TABS[kind], query };
  }
  return { page: 'unknown', query };
}

/** The hash of a list: 0 students, 1 families, 2 staff. */
export function listHash(personFilterType, query = {}) {
  return withQuery('/peoplemanagement/', { personFilterType, ...query });
}

export function studentHash(studentId, tab = 'student_dashboard') {
  return withQuery(`/peoplemanagement/student/${studentId}/${tab}`, { personFilterType: 0, date: SCHOOL_DATE });
}

export function familyHash(familyId) {
  return withQuery(`/peoplemanagement/family/${familyId}`, { personFilterType: 1 });
}

/** The family is named as well, because the page finds the parent's record through it. */
export function parentHash(personId, familyId) {
  return withQuery(`/peoplemanagement/parent/${personId}/parent_dashboard`, { personFilterType: 1, familyId });
}

export function staffHash(staffId) {
  return withQuery(`/peoplemanagement/staff/${staffId}/staff_dashboard`, { personFilterType: 2 });
}

/** `client` and `tabId`, when the address has them, ride along on every link. */
export function withQuery(path, query = {}) {
  const search = new URLSearchParams(query);
  const current = new URLSearchParams(location.hash.split('?')[1] ?? '');
  for (const name of ['client', 'tabId']) {
    const value = current.get(name);
    if (value !== null) search.set(name, value);
  }
  return `#${path}${search.size > 0 ? `?${search}` : ''}`;
}
