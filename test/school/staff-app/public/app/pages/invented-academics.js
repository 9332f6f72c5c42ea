/** Figures for the tabs whose records the demo school doesn't keep: made from the id, so always the same. */

const SUBJECTS = [
  'Bible',
  'English Language Arts',
  'Mathematics',
  'Science',
  'Social Studies',
  'Art',
  'Physical Education',
];
const GRADES = ['A', 'A-', 'B+', 'B', 'B-', 'C+', 'A'];
const TEACHERS = ['Okafor', 'Lindqvist', 'Moreau', 'Tanaka', 'Whitfield', 'Reyes', 'Bauer'];

export function inventAttendance(studentId) {
  const absent = (studentId * 7) % 9;
  const tardy = (studentId * 5) % 6;
  return { present: 128 - absent, absent, tardy };
}

export function inventAbsences(studentId) {
  const { absent } = inventAttendance(studentId);
  const reasons = ['Illness (excused)', 'Appointment (excused)', 'Family travel', 'Unexcused'];
  return Array.from({ length: absent }, (_, index) => ({
    day: `${String(1 + (index % 3)).padStart(2, '0')}/${String(3 + ((studentId + index * 5) % 24)).padStart(2, '0')}/2023`,
    reason: reasons[(studentId + index) % reasons.length],
  }));
}

export function inventReportCard(studentId) {
  return SUBJECTS.map((subject, index) => ({
    subject,
    teacher: TEACHERS[(studentId + index) % TEACHERS.length],
    quarters: [0, 3, 5].map((shift) => GRADES[(studentId * 3 + index + shift) % GRADES.length]),
  }));
}

export function inventClassDay(studentId) {
  return ['8:30', '9:25', '10:40', '11:35', '1:05'].map((time, index) => ({
    time,
    subject: SUBJECTS[(studentId + index) % SUBJECTS.length],
  }));
}
