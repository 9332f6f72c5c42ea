import { element } from '../element.js';
import { mountEmailForm } from '../email-form.js';
import { familyHash } from '../route.js';
import { card, details, formatDay, link } from './layout.js';
import { renderFamilyMembers } from './family-members.js';
import { inventAttendance, inventClassDay } from './invented-academics.js';

/** The dashboard tab: contact with the email form, the family, a look at the year. */
export function renderDashboard({ student, families, saveEmail, showMessage }) {
  const form = mountEmailForm({ email: student.email, save: saveEmail, showMessage });
  const year = inventAttendance(student.studentId);
  const host = element(
    'app-student-dashboard',
    { class: 'card-grid' },
    card(
      'Contact Information',
      form.host,
      details({
        'Date of birth': formatDay(student.birthdate),
        Homeroom: student.homeroom,
        'School code': student.schoolCode,
        'Grade level': student.gradeLevel,
      }),
    ),
    card(
      'Attendance This Year',
      element(
        'div',
        { class: 'figures' },
        Object.entries({ Present: year.present, Absent: year.absent, Tardy: year.tardy }).map(([label, count]) =>
          element('div', {}, element('span', { class: 'figure' }, String(count)), label),
        ),
      ),
      element('p', { class: 'quiet' }, 'As of March 22, 2023'),
    ),
    card(
      'Classes Today',
      element(
        'ul',
        { class: 'events' },
        inventClassDay(student.studentId).map(({ time, subject }) =>
          element('li', {}, element('span', { class: 'event-day' }, time), subject),
        ),
      ),
    ),
    families.map((family) =>
      element(
        'div',
        { class: 'wide' },
        card(
          element('span', {}, 'Family: ', link(familyHash(family.familyId), family.name)),
          renderFamilyMembers(family),
        ),
      ),
    ),
  );
  return { host, destroy: form.destroy };
}
