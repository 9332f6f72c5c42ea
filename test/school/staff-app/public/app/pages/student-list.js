import { element } from '../element.js';
import { renderPaginator } from '../paginator.js';
import { studentHash } from '../route.js';
import { renderTable } from '../table.js';
import { renderTextField } from '../text-field.js';
import { renderVirtualTable } from '../virtual-table.js';
import { avatar, link, pageHeader } from './layout.js';
import { peopleTabs } from './people-tabs.js';

const TYPING_PAUSE_MS = 250;
/** The tab a row opens when the list was reached with `redirect=`. */
const REDIRECT_TABS = ['report_card', 'student_attendance', 'demographics'];

/** `#/peoplemanagement/?personFilterType=0`. The query may carry `search`, `pageSize`, `redirect` and `scroll=virtual`. */
export async function loadStudentList({ query }, { api }) {
  const tab = REDIRECT_TABS.find((name) => name === query.get('redirect')) ?? 'student_dashboard';
  const wanted = { query: query.get('search') ?? '', page: 1, pageSize: Number(query.get('pageSize')) || 50 };
  const results = element('div', { class: 'list-results' });
  const progress = element('mat-progress-bar', {
    class: 'mat-progress-bar',
    role: 'progressbar',
    'aria-label': 'Loading students',
    hidden: true,
  });
  let latest = 0;
  let typing;

  async function refresh() {
    const turn = ++latest;
    progress.hidden = false;
    const found = await api.students(wanted.query, wanted.page, wanted.pageSize);
    if (turn !== latest) return;
    progress.hidden = true;
    results.replaceChildren(
      query.get('scroll') === 'virtual' ? renderManyStudents(found.rows, tab) : renderStudents(found.rows, tab),
      renderPaginator({
        ...found,
        go: (page, pageSize) => {
          Object.assign(wanted, { page, pageSize });
          refreshOrSay();
        },
      }),
    );
  }

  function refreshOrSay() {
    refresh().catch((error) => {
      progress.hidden = true;
      results.replaceChildren(element('p', { class: 'empty-table', role: 'alert' }, error.message));
    });
  }

  const search = renderTextField({
    label: 'Search by name or ID',
    name: 'search',
    control: { value: wanted.query, dirty: false },
    listeners: {
      input: (event) => {
        Object.assign(wanted, { query: event.target.value, page: 1 });
        clearTimeout(typing);
        typing = setTimeout(refreshOrSay, TYPING_PAUSE_MS);
      },
    },
  });

  await refresh();
  const host = element(
    'app-people-list',
    {},
    pageHeader('People Management'),
    peopleTabs(0),
    element(
      'mat-card',
      { class: 'mat-card list-card' },
      element('div', { class: 'list-filters' }, search.field),
      progress,
      results,
    ),
  );
  return { title: 'Students', host, destroy: () => clearTimeout(typing) };
}

function renderStudents(rows, tab) {
  return renderTable({
    label: 'Students',
    rows,
    openRow: ({ studentId }) => {
      location.hash = studentHash(studentId, tab);
    },
    columns: [
      {
        name: 'name',
        header: 'Name',
        sortBy: ({ firstName, lastName }) => `${lastName}, ${firstName}`,
        cell: ({ studentId, firstName, lastName }) => [
          avatar(`${firstName} ${lastName}`, 'small'),
          link(studentHash(studentId, tab), `${lastName}, ${firstName}`),
        ],
      },
      { name: 'id', header: 'Student ID', cell: ({ studentId }) => String(studentId) },
      { name: 'grade', header: 'Grade', cell: ({ gradeLevel }) => gradeLevel },
      { name: 'status', header: 'Status', cell: ({ status }) => renderStatus(status) },
    ],
  });
}

function renderManyStudents(records, tab) {
  return renderVirtualTable({
    label: 'Students',
    records,
    openRow: ({ studentId }) => {
      location.hash = studentHash(studentId, tab);
    },
    build: () =>
      element(
        'mat-row',
        { class: 'mat-row cdk-row clickable-row', role: 'row' },
        element('mat-cell', { class: 'mat-cell mat-column-name', role: 'cell' }, link('', ' ')),
        element('mat-cell', { class: 'mat-cell mat-column-id', role: 'cell' }, ' '),
      ),
    fill: (row, { studentId, firstName, lastName }) => {
      const [name, id] = row.children;
      name.firstChild.setAttribute('href', studentHash(studentId, tab));
      name.firstChild.firstChild.data = `${lastName}, ${firstName}`;
      id.firstChild.data = String(studentId);
    },
  });
}

function renderStatus(status) {
  return element('span', { class: `status ${status === 'Enrolled' ? 'status-enrolled' : ''}` }, status);
}
