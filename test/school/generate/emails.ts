/** The school's own e-mail domain; reserved, like every other domain here but the typo'd ones. */
export const ownDomain = 'stbrendan.example';

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
