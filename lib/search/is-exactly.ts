import { emailKey } from '../roster/index.ts';
import { type SearchRecord, valuesOf } from './search-record.ts';

/** Whether what was typed is exactly this person's id or email (`'own'`) or a relative's email (`'family'`). */
export function isExactly(record: SearchRecord, typed: string): 'own' | 'family' | null {
  if (String(record.id) === typed) return 'own';
  const key = emailKey(typed);
  if (key === null) return null;
  const isThis = (email: string) => emailKey(email) === key || addressesIn(email).some((one) => emailKey(one) === key);
  if (valuesOf(record, 'email').some(isThis)) return 'own';
  return valuesOf(record, 'familyEmails').some(isThis) ? 'family' : null;
}

function addressesIn(text: string): string[] {
  return /[\s,;]/.test(text) ? text.split(/[\s,;]+/) : [];
}
