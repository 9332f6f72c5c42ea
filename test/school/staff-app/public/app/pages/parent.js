import { element } from '../element.js';
import { familyHash } from '../route.js';
import { renderFamilyMembers } from './family-members.js';
import { card, details, link } from './layout.js';
import { personHeader } from './person-header.js';
import { showMissing } from './not-shown.js';

/**
 * `#/peoplemanagement/parent/{personId}/parent_dashboard`. The record comes with the family named by `familyId=` in the
 * query; without it the page only says whose it is.
 */
export async function loadParent(route, { api }) {
  const familyId = Number(route.query.get('familyId'));
  if (!familyId) return renderParent(`Person ${route.id}`, route.id, []);
  const family = await api.family(familyId);
  const parent = family.members.find(({ personId, role }) => personId === route.id && role === 'parent');
  if (!parent) return showMissing(route);
  return renderParent(parent.name, parent.personId, [
    card(
      'Contact',
      details({ Name: parent.name, Email: parent.email, Family: link(familyHash(familyId), family.name) }),
    ),
    card('Family Members', renderFamilyMembers(family)),
  ]);
}

function renderParent(name, personId, cards) {
  const host = element(
    'app-parent-dashboard',
    {},
    personHeader(name, ['Parent', `Person ID ${personId}`]),
    element('div', { class: 'card-column' }, cards),
  );
  return { title: name, host };
}
