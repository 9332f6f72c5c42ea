import { AppError } from '../../errors.ts';
import { addressFault, emailKey } from '../../roster/index.ts';
import type { EmailFix } from '../ports.ts';
import type { ReviewModel } from '../source/review-model.ts';

/** The fix as it may be written. Throws `student-unknown` or `email-invalid`. */
export function prepareFix<Fix extends EmailFix>(model: ReviewModel, fix: Fix): Fix {
  if (!model.student(fix.studentId)) throw new AppError('student-unknown');
  if (fix.to === null || isFormer(model, fix)) return fix;
  const key = emailKey(fix.to);
  if (key === null || addressFault(key) !== null) throw new AppError('email-invalid');
  return { ...fix, to: withoutInvisible(fix.to) };
}

/** Undo brings back exactly what FACTS held before, were it ever so wrong. */
function isFormer(model: ReviewModel, { studentId, to }: EmailFix): boolean {
  const last = model.corrections.get(studentId);
  return last?.state === 'done' && last.from === to;
}

/** As typed, unless the address holds characters that nobody can see. */
function withoutInvisible(email: string): string {
  const typed = email.trim();
  const key = emailKey(typed) ?? '';
  return key === typed.toLowerCase() ? typed : key;
}
