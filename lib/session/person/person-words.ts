import { formatCalendarDay, formatList, m } from '../../words/index.ts';
import { isolateText } from '../../roster/index.ts';
import type { PersonRef } from '../../review/people/people-view.ts';
import { gradeText } from '../../records/student-name.ts';

type Who = Pick<PersonRef, 'kind' | 'staff' | 'gradeLevel' | 'relation' | 'isTwin'>;

/** What somebody is, and to the student on screen: "parent", "twin, Grade 05". */
export function personWords(who: Who): string {
  const sibling = who.isTwin ? m.person_twin() : m.person_sibling();
  const kin = { sibling, family: m.person_same_family(), parent: '' }[who.relation ?? 'parent'];
  return [kin, kindWords(who)].filter(Boolean).join(', ');
}

/** Behind "This is also the address of …,": what they are, and in whose family. */
export function ownerWords(owner: PersonRef, firstName: string): string {
  const kind = kindWords(owner);
  if (owner.relation !== null) {
    const name = isolateText(firstName);
    return name === '' ? m.person_in_this_family({ kind }) : m.person_in_own_family({ kind, name });
  }
  const children = formatList(owner.children.map(isolateText));
  return children === '' ? kind : m.person_in_family_of({ kind, children });
}

/** "parent"; of a child "sibling, Grade 05 · born Mar 4, 2014". */
export function recordLine(who: PersonRef): string {
  const born = who.kind !== 'parent' && who.birthdate ? m.person_born({ day: formatCalendarDay(who.birthdate) }) : '';
  return [personWords(who), born].filter(Boolean).join(' · ');
}

function kindWords({ kind, staff, gradeLevel }: Pick<Who, 'kind' | 'staff' | 'gradeLevel'>): string {
  if (staff === 'active' && kind !== 'other') return m.person_staff_and({ kind: kindWords({ kind, gradeLevel }) });
  switch (kind) {
    case 'student':
      return gradeText(gradeLevel ?? '');
    case 'parent':
      return m.person_parent();
    case 'former-student':
      return m.person_former_student();
    case 'applicant':
      return m.person_applicant();
    case 'other':
      if (staff === undefined) return m.person_someone_perhaps_staff();
      return { active: m.person_staff, former: m.person_former_staff, no: m.person_someone }[staff]();
  }
}
