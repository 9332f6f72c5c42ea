import { element } from '../element.js';
import { icon } from '../icon.js';
import { card, pageHeader } from './layout.js';

const TASKS = {
  'Person and Family': [
    ['Person/Family Cleanup', 'Merge two records of one person. Note both IDs before you merge: it cannot be undone.'],
    ['Duplicate Person Error Check', 'Lists people of one name who have two records. Recommended every month.'],
    ['Address Cleanup', 'Find addresses that are written in more than one way.'],
  ],
  'School Year': [
    ['Roll Students Forward', 'Move every enrolled student to the next grade level.'],
    ['Withdraw Students', 'Set a withdraw date and reason for several students at once.'],
  ],
};

/** `#/databaseTasks`: a list of what the school may do, without doing it. */
export function showDatabaseTasks() {
  const host = element(
    'app-database-tasks',
    {},
    pageHeader('Database Tasks'),
    element(
      'div',
      { class: 'card-column' },
      Object.entries(TASKS).map(([group, tasks]) =>
        card(
          group,
          element(
            'ul',
            { class: 'task-list' },
            tasks.map(([name, text]) =>
              element(
                'li',
                {},
                icon('folder'),
                element('div', {}, element('strong', {}, name), element('p', {}, text)),
              ),
            ),
          ),
        ),
      ),
    ),
  );
  return { title: 'Database Tasks', host };
}
