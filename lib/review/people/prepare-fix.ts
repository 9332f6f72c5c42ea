import { AppError } from '../../errors.ts';
import { addressFault, emailKey } from '../../roster/index.ts';
import type { EmailFix } from '../../records/email-write.ts';
import type { ReviewModel } from '../review-model.ts';

/** The fix as it may be written. Throws `student-unknown` or `email-invalid`. */
export function prepareFix<Fix extends EmailFix>(model: ReviewModel, fix: Fix): Fix {
  if (!model.student(fix.studentId)) throw new AppError('student-unknown');
  return checkFix(fix);
}

/** An address as it is typed may be written when it is one. Throws `email-invalid`. */
export function checkFix<Fix extends EmailFix>(fix: Fix): Fix {
  if (fix.to === null || fix.verbatim) return fix;
  const key = emailKey(fix.to);
  if (key === null || addressFault(key) !== null) throw new AppError('email-invalid');
  return { ...fix, to: withoutInvisible(fix.to) };
}

/** As typed, unless the address holds characters that nobody can see. */
function withoutInvisible(email: string): string {
  const typed = email.trim();
  const key = emailKey(typed) ?? '';
  return key === typed.toLowerCase() ? typed : key;
}
