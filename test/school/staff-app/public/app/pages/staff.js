import { element } from '../element.js';
import { staffHash } from '../route.js';
import { renderTable } from '../table.js';
import { avatar, card, details, link, pageHeader } from './layout.js';
import { showMissing } from './not-shown.js';
import { peopleTabs } from './people-tabs.js';
import { personHeader } from './person-header.js';

const STAFF = [
  { staffId: 301, name: 'Adaeze Okafor', position: 'Head of School' },
  { staffId: 302, name: 'Karin Lindqvist', position: 'Registrar' },
  { staffId: 303, name: 'Luc Moreau', position: 'Teacher, Grade 4' },
  { staffId: 304, name: 'Mei Tanaka', position: 'Teacher, Mathematics' },
  { staffId: 305, name: 'Paul Whitfield', position: 'Athletics' },
  { staffId: 306, name: 'Sofia Reyes', position: 'School Nurse' },
  { staffId: 307, name: 'Jonas Bauer', position: 'Technology' },
];

/** `#/peoplemanagement/?personFilterType=2`. The demo school keeps no staff records; these are the page's own. */
export function showStaffList() {
  const table = renderTable({
    label: 'Staff',
    rows: STAFF,
    columns: [
      {
        name: 'name',
        header: 'Name',
        cell: ({ staffId, name }) => [avatar(name, 'small'), link(staffHash(staffId), name)],
      },
      { name: 'id', header: 'Staff ID', cell: ({ staffId }) => String(staffId) },
      { name: 'position', header: 'Position', cell: ({ position }) => position },
    ],
  });
  const host = element(
    'app-people-list',
    {},
    pageHeader('People Management'),
    peopleTabs(2),
    element('mat-card', { class: 'mat-card list-card' }, table),
  );
  return { title: 'Staff', host };
}

/** `#/peoplemanagement/staff/{id}/staff_dashboard`. */
export function showStaffMember(route) {
  const member = STAFF.find(({ staffId }) => staffId === route.id);
  if (!member) return showMissing(route);
  const host = element(
    'app-staff-dashboard',
    {},
    personHeader(member.name, [member.position, `Staff ID ${member.staffId}`]),
    element(
      'div',
      { class: 'card-column' },
      card('Employment', details({ Position: member.position, Status: 'Active' })),
    ),
  );
  return { title: member.name, host };
}
