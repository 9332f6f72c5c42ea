import { expect, test } from 'vitest';
import { meansLeaving, meansStaying } from '../../../lib/roster/index.ts';

test.each(['Not Returning', 'Withdrawn', 'Graduating', 'Transfer to St. Anne', 'Declined', 'leaving', 'Non-Returning'])(
  '“%s” leaves',
  (status) => expect([meansLeaving(status), meansStaying(status)]).toEqual([true, false]),
);

test.each(['Re-Enrolled', 'Enrolled', 'returning', ' Registered ', 'Re-Enrollment Completed'])('“%s” stays', (status) =>
  expect([meansLeaving(status), meansStaying(status)]).toEqual([false, true]),
);

test.each(['', 'Undecided', 'Pending', 'Waitlisted'])('“%s” says neither', (status) =>
  expect([meansLeaving(status), meansStaying(status)]).toEqual([false, false]),
);
