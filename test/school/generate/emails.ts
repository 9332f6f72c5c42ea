import { gradeNames, lowerSchool, schoolOfGrade, schoolYear } from './grades.ts';
import type { Child } from './household.ts';

/** The school's own email domain; reserved, like every other domain here but the typo'd ones. */
export const ownDomain = 'stbrendan.example';

/** `first.last`: everybody. `class-year`: the upper school has `flast27`, the lower `first.last`. */
export type AddressStyle = 'first.last' | 'class-year';

/** The part before the `@` as the school builds it. */
export function makeChildsLocalPart(child: Child, style: AddressStyle): string {
  const { firstName, lastName, gradeIndex } = child;
  if (style === 'first.last' || schoolOfGrade(gradeIndex) === lowerSchool) return makeLocalPart(firstName, lastName);
  const [given, family] = [toAscii(firstName), toAscii(lastName)];
  if (given === '' || family === '') return makeLocalPart(firstName, lastName);
  const classYear = schoolYear + gradeNames.length - 1 - gradeIndex;
  return `${given.slice(0, 1)}${family}`.slice(0, 38) + String(classYear % 100).padStart(2, '0');
}

/** `first.last` in plain ASCII, or `student` where nothing of the name is left in it. */
export function makeLocalPart(firstName: string, lastName: string): string {
  const parts = [firstName, lastName].map(toAscii).filter((part) => part !== '');
  return parts.length === 0 ? 'student' : parts.join('.').slice(0, 40);
}

function toAscii(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[łŁ]/g, 'l')
    .replace(/ı/g, 'i')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

/** Hands out addresses that nobody else got: `ann.lee@…`, then `ann.lee2@…`. */
export function createAddressBook(): { take(localPart: string, domain: string): string } {
  const taken = new Map<string, number>();
  return {
    take(localPart, domain) {
      const key = `${localPart}@${domain}`;
      const count = (taken.get(key) ?? 0) + 1;
      taken.set(key, count);
      return count === 1 ? key : `${localPart}${count}@${domain}`;
    },
  };
}
