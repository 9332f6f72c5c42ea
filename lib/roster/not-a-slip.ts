/**
 * Whether two domains that differ in one letter are two places all the same: a digit tells schools apart (`ps12` beside
 * `ps13`), the first of several names a branch (`hs.` beside `ms.`), and a name of two letters a state or country
 * (`k12.il.us` beside `k12.in.us`).
 */
export function isAnotherPlace(domain: string, schoolDomain: string): boolean {
  if (withoutDigits(domain) === withoutDigits(schoolDomain)) return true;
  const names = domain.split('.');
  const schoolNames = schoolDomain.split('.');
  if (names.length !== schoolNames.length) return false;
  const at = names.findIndex((name, place) => name !== schoolNames[place]);
  if (at === 0) return names.length > 2;
  return at < names.length - 1 && names[at]?.length === 2 && schoolNames[at]?.length === 2;
}

function withoutDigits(domain: string): string {
  return domain.replace(/\d/g, '');
}
