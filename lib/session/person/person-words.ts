import { formatCalendarDay } from '../../words/index.ts';
import { isolateText } from '../../roster/index.ts';
import type { PersonRef } from '../../review/people/people-view.ts';
import { gradeText } from '../../records/student-name.ts';

type Who = Pick<PersonRef, 'kind' | 'staff' | 'gradeLevel' | 'relation' | 'isTwin'>;

/** What somebody is, and to the student on screen: "parent", "twin, Grade 05". */
export function personWords(who: Who): string {
  const sibling = who.isTwin ? 'twin' : 'brother or sister';
  const kin = { sibling, family: 'same family', parent: '' }[who.relation ?? 'parent'];
  return [kin, kindWords(who)].filter(Boolean).join(', ');
}

/** Behind "This is also the address of …,": what they are, and in whose family. */
export function ownerWords(owner: PersonRef, firstName: string): string {
  const own = `${isolateText(firstName) || 'this student'}’s own family`;
  if (owner.relation !== null) return `${kindWords(owner)} in ${own}`;
  const children = owner.children.map(isolateText).join(' and ');
  return children === '' ? kindWords(owner) : `${kindWords(owner)} in the family of ${children}`;
}

/** "parent"; of a child "brother or sister, Grade 05 · born Mar 4, 2014". */
export function recordLine(who: PersonRef): string {
  const born = who.kind !== 'parent' && who.birthdate ? `born ${formatCalendarDay(who.birthdate)}` : '';
  return [personWords(who), born].filter(Boolean).join(' · ');
}

function kindWords({ kind, staff, gradeLevel }: Pick<Who, 'kind' | 'staff' | 'gradeLevel'>): string {
  if (staff === 'active' && kind !== 'other') return `staff, ${kindWords({ kind, gradeLevel })}`;
  switch (kind) {
    case 'student':
      return gradeText(gradeLevel ?? '');
    case 'parent':
      return 'parent';
    case 'former-student':
      return 'former student';
    case 'applicant':
      return 'applicant';
    case 'other':
      if (staff === undefined) return 'someone else in FACTS (perhaps staff)';
      return { active: 'staff', former: 'former staff', no: 'someone else in FACTS' }[staff];
  }
}
