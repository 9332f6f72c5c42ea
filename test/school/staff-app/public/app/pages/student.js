import { element } from '../element.js';
import { listHash, studentHash } from '../route.js';
import { link, tabBar } from './layout.js';
import { personHeader } from './person-header.js';
import { renderAttendance, renderOtherTab, renderReportCard, renderSchedule } from './student-academics.js';
import { renderDashboard } from './student-dashboard.js';
import { renderDemographics } from './student-demographics.js';

const TABS = {
  student_dashboard: { label: 'Dashboard', render: renderDashboard },
  demographics: { label: 'Demographics', render: renderDemographics },
  student_attendance: { label: 'Attendance', render: renderAttendance },
  report_card: { label: 'Report Card', render: renderReportCard },
  class_schedule: { label: 'Schedule', render: renderSchedule },
  medical: { label: 'Medical', render: renderOtherTab },
  behavior: { label: 'Behavior', render: renderOtherTab },
};

/** `#/peoplemanagement/student/{id}/{tab}`; a tab the demo doesn't know shows as empty. */
export async function loadStudent({ id, tab }, { api, showMessage }) {
  const student = await api.student(id);
  const families = await loadFamilies(student.familyIds, api);
  const name = `${student.firstName} ${student.lastName}`;
  const content = (TABS[tab]?.render ?? renderOtherTab)({
    student,
    families,
    saveEmail: async (email) => (await api.saveEmail(id, email)).email,
    showMessage,
  });
  const tabs = Object.entries(TABS).map(([slug, { label }]) => ({
    label,
    hash: studentHash(id, slug),
    active: slug === tab,
  }));
  const facts = [`Grade ${student.gradeLevel}`, `ID ${student.studentId}`, student.status, student.schoolCode];
  const host = element(
    'app-student',
    {},
    element(
      'p',
      { class: 'breadcrumb' },
      link(listHash(0), 'Students'),
      ' › ',
      `${student.lastName}, ${student.firstName}`,
    ),
    personHeader(name, facts),
    tabBar('Student', tabs),
    content.host,
  );
  return { title: name, host, destroy: content.destroy };
}

/** The student's families; one that can't be had is left out, so that the student still shows. */
async function loadFamilies(familyIds, api) {
  const answers = await Promise.allSettled(familyIds.map((familyId) => api.family(familyId)));
  return answers.filter(({ status }) => status === 'fulfilled').map(({ value }) => value);
}
