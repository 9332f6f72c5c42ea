import { noFilter, type StudentsFilter, type StudentsRoute } from '../students/students-route.ts';
import { formatRoute, parseRoute } from './review-route.ts';

/** What stays when the work queue is opened: a person who works on one grade stays in it. */
export function routeOfList({
  grade,
  school,
  homeroom,
}: StudentsRoute): Pick<StudentsRoute, 'grade' | 'school' | 'homeroom'> {
  return { grade, school, homeroom };
}

/** The list that an address names, whoever of it is open; everybody for the address of another page. */
export function readList(listKey: string): StudentsFilter {
  const route = parseRoute(listKey);
  return route.view === 'students' ? route : noFilter;
}

/** Whether two addresses name the same list, in whatever order. */
export function showsSame(one: StudentsRoute, other: StudentsRoute): boolean {
  const bare = { sort: null, studentId: null };
  return formatRoute({ ...one, ...bare }) === formatRoute({ ...other, ...bare });
}
