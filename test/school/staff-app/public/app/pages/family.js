import { element } from '../element.js';
import { listHash } from '../route.js';
import { renderFamilyMembers } from './family-members.js';
import { card, details, link } from './layout.js';
import { personHeader } from './person-header.js';

/** `#/peoplemanagement/family/{id}`. */
export async function loadFamily({ id }, { api }) {
  const family = await api.family(id);
  const count = (role) => String(family.members.filter((member) => member.role === role).length);
  const host = element(
    'app-family',
    {},
    element('p', { class: 'breadcrumb' }, link(listHash(1), 'Families'), ' › ', family.name),
    personHeader(family.name, [`Family ID ${family.familyId}`]),
    element(
      'div',
      { class: 'card-column' },
      card('Family Members', renderFamilyMembers(family)),
      card(
        'Household',
        details({
          'Family name': family.name,
          Parents: count('parent'),
          Students: count('student'),
          'Mail to': 'Parents of',
        }),
      ),
    ),
  );
  return { title: family.name, host };
}
