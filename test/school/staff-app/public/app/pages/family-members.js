import { parentHash, studentHash } from '../route.js';
import { renderTable } from '../table.js';
import { link } from './layout.js';

const ROLES = { student: 'Student', parent: 'Parent' };

/** The members of a family as a table; each name links to the member's own page. */
export function renderFamilyMembers(family) {
  const memberHash = ({ personId, role }) =>
    role === 'student' ? studentHash(personId) : parentHash(personId, family.familyId);
  return renderTable({
    label: `Members of ${family.name}`,
    rows: family.members,
    columns: [
      { name: 'name', header: 'Name', cell: (member) => link(memberHash(member), member.name) },
      { name: 'role', header: 'Role', cell: ({ role }) => ROLES[role] ?? role },
      { name: 'id', header: 'Person ID', cell: ({ personId }) => String(personId) },
      { name: 'email', header: 'Email', cell: ({ email }) => email ?? '—' },
    ],
  });
}
