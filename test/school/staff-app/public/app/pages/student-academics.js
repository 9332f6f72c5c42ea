import { element } from '../element.js';
import { renderTable } from '../table.js';
import { inventAbsences, inventReportCard } from './invented-academics.js';
import { card } from './layout.js';

/** The tabs that only look the part. Each answers `{ host }`. */
export function renderAttendance({ student }) {
  return tab(
    'Absences',
    renderTable({
      label: 'Absences',
      rows: inventAbsences(student.studentId),
      emptyText: 'No absences this year.',
      columns: [
        { name: 'day', header: 'Date', cell: ({ day }) => day },
        { name: 'reason', header: 'Reason', cell: ({ reason }) => reason },
      ],
    }),
  );
}

export function renderReportCard({ student }) {
  return tab(
    'Report Card 2022-2023',
    renderTable({
      label: 'Report card',
      rows: inventReportCard(student.studentId),
      columns: [
        { name: 'subject', header: 'Subject', cell: ({ subject }) => subject },
        { name: 'teacher', header: 'Teacher', cell: ({ teacher }) => teacher },
        ...['Q1', 'Q2', 'Q3'].map((quarter, index) => ({
          name: quarter.toLowerCase(),
          header: quarter,
          cell: ({ quarters }) => quarters[index],
        })),
      ],
    }),
  );
}

export function renderSchedule({ student }) {
  return tab(
    'Class Schedule',
    renderTable({
      label: 'Class schedule',
      rows: inventReportCard(student.studentId),
      columns: [
        { name: 'period', header: 'Class', cell: ({ subject }) => subject },
        { name: 'teacher', header: 'Teacher', cell: ({ teacher }) => teacher },
      ],
    }),
  );
}

export function renderOtherTab() {
  return tab('', element('p', { class: 'quiet' }, 'Nothing has been recorded here.'));
}

function tab(title, content) {
  return { host: element('app-student-tab', { class: 'card-column' }, card(title, content)) };
}
