// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import StudentHead from '../../components/review/student-head.svelte';
import type { StudentView } from '../../lib/review/views.ts';

afterEach(cleanup);

const student = {
  ...{ studentId: 7, name: 'Ada King', firstName: 'Ada', lastName: 'King', preferredName: null, gradeLevel: '08' },
  ...{ schoolCodes: ['SBE'], homeroom: null, birthdate: null, nextStatus: null, email: null },
} as unknown as StudentView;

it('says who will not be back next year, in FACTS’ own words, and nothing of whoever stays', () => {
  render(StudentHead, { student: { ...student, nextStatus: 'Not Returning' } });
  expect(screen.getByText('Won’t be back next year. FACTS says: Not Returning.')).toBeTruthy();
  cleanup();
  render(StudentHead, { student: { ...student, nextStatus: 'Re-Enrolled' } });
  expect(screen.queryByText(/next year/i)).toBeNull();
});
