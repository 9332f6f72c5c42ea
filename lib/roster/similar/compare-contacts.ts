import { editDistance } from './edit-distance.ts';

/** `similar`: one or two slips apart; telephone numbers also when one lacks the area code. */
export type ContactLevel = 'same' | 'similar' | 'different';

/** Compares two telephone numbers, digits only. */
export function comparePhones(one: string, other: string): ContactLevel {
  if (one === other) return 'same';
  if (one.length !== other.length) {
    const [short, long] = one.length < other.length ? [one, other] : [other, one];
    if (short.length >= 7 && long.endsWith(short)) return 'same';
    if (long.length - short.length > 1) return 'different';
  }
  return one.length > 5 && editDistance(one, other) <= 2 ? 'similar' : 'different';
}

/** Compares two addresses of electronic mail, lower case. Numbers in them tell namesakes apart: another number is another address. */
export function compareEmails(one: string, other: string): ContactLevel {
  if (one === other) return 'same';
  const [mailbox, its] = [localPart(one), localPart(other)];
  if (mailbox.length < 5 || Math.abs(one.length - other.length) > 20) return 'different';
  if (mailbox === its) return 'similar';
  if (Math.abs(one.length - other.length) > 2 || numberIn(mailbox) !== numberIn(its)) return 'different';
  return editDistance(one, other) <= 2 ? 'similar' : 'different';
}

function localPart(email: string): string {
  return email.slice(0, email.lastIndexOf('@'));
}

function numberIn(text: string): string {
  return text.replace(/\D/g, '');
}

/** Compares two cities, folded and without spaces: a slip, or two in a long name. */
export function compareCities(one: string, other: string): ContactLevel {
  if (one === other) return 'same';
  const length = Math.max(one.length, other.length);
  if (Math.abs(one.length - other.length) > 2) return 'different';
  const slips = editDistance(one, other);
  return (slips === 1 && length > 3) || (slips === 2 && length > 5) ? 'similar' : 'different';
}

/** Compares two postcodes: a slip is one character wrong, missing or swapped with its neighbour. */
export function comparePostcodes(one: string, other: string): ContactLevel {
  if (one === other) return 'same';
  return Math.abs(one.length - other.length) <= 1 && editDistance(one, other) === 1 ? 'similar' : 'different';
}
