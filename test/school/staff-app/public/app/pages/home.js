import { element } from '../element.js';
import { listHash, withQuery } from '../route.js';
import { card, link, pageHeader } from './layout.js';

const ANNOUNCEMENTS = [
  ['Re-enrollment packets', 'Packets for 2023-2024 went out to all families. Reminders follow on April 3.'],
  ['Report cards, third quarter', 'Grades are due by Friday at 4:00 pm. Comments may be added until Monday.'],
  ['Monthly clean-up', 'Please run the Duplicate Person Error Check before the end of the month.'],
];
const EVENTS = [
  ['Mar 22', 'Chapel, 8:30 am'],
  ['Mar 24', 'Third quarter grades due'],
  ['Mar 28', 'Grades 6-8 field trip'],
  ['Apr 7', 'Good Friday, no school'],
];

/** `#/Home`. */
export function showHome() {
  const host = element(
    'app-home',
    {},
    pageHeader('Home', element('span', { class: 'quiet' }, 'Wednesday, March 22, 2023')),
    element(
      'div',
      { class: 'card-grid' },
      card(
        'Announcements',
        ANNOUNCEMENTS.map(([title, text]) =>
          element('div', { class: 'announcement' }, element('strong', {}, title), element('p', {}, text)),
        ),
      ),
      card(
        'Upcoming',
        element(
          'ul',
          { class: 'events' },
          EVENTS.map(([day, text]) => element('li', {}, element('span', { class: 'event-day' }, day), text)),
        ),
      ),
      card(
        'Shortcuts',
        element(
          'ul',
          { class: 'shortcuts' },
          [
            link(listHash(0), 'Find a student'),
            link(listHash(0, { redirect: 'student_attendance' }), 'Take attendance'),
            link(listHash(0, { redirect: 'report_card' }), 'Report cards'),
            link(listHash(1), 'Families'),
            link(withQuery('/databaseTasks'), 'Database tasks'),
          ].map((shortcut) => element('li', {}, shortcut)),
        ),
      ),
      element(
        'div',
        { class: 'wide' },
        card(
          'Tasks',
          element('p', {}, 'You have no open tasks.'),
          element('p', { class: 'quiet' }, 'Tasks that colleagues assign to you show up here.'),
        ),
      ),
    ),
  );
  return { title: 'Home', host };
}
