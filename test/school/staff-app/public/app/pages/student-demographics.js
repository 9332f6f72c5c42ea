import { element } from '../element.js';
import { mountEmailForm } from '../email-form.js';
import { renderTextField } from '../text-field.js';
import { card, formatDay } from './layout.js';

/** The demographics tab: read-only fields, and the same email form as on the dashboard. */
export function renderDemographics({ student, saveEmail, showMessage }) {
  const form = mountEmailForm({ email: student.email, save: saveEmail, showMessage });
  const fixed = (label, name, value, hint) =>
    renderTextField({ label, name, hint, disabled: true, control: { value: value ?? '', dirty: false } }).field;
  const host = element(
    'app-student-demographics',
    { class: 'card-grid' },
    card(
      'Student',
      element(
        'div',
        { class: 'field-grid' },
        fixed('First Name', 'firstName', student.firstName),
        fixed('Last Name', 'lastName', student.lastName),
        fixed('Date of Birth', 'birthdate', formatDay(student.birthdate)),
        fixed('Homeroom', 'homeroom', student.homeroom),
      ),
    ),
    card('Contact Information', form.host, fixed('Email 2', 'email2', '', 'Kept by parents in Family Portal')),
  );
  return { host, destroy: form.destroy };
}
