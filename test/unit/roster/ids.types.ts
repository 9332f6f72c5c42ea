import type { EmailFix } from '../../../lib/records/email-write.ts';
import type { FactsClient } from '../../../lib/facts/client.ts';
import type { FamilyId, PersonId, PersonStudentId } from '../../../lib/roster/index.ts';

/** Held by the type check (`npm test` runs it over the tests, too): a line marked here that compiles is an error. */
export function whatTheCompilerRefuses(
  client: FactsClient,
  family: FamilyId,
  other: PersonStudentId,
  person: PersonId,
) {
  // @ts-expect-error `personStudentId` names another person
  void client.replaceEmail(other, 'ann@stbrendan.example');
  // @ts-expect-error a family is nobody
  void client.replaceEmail(family, 'ann@stbrendan.example');
  // @ts-expect-error nor is anybody read by it
  void client.person(other);
  // @ts-expect-error nor is a correction queued for it
  const fix: EmailFix = { studentId: other, from: null, to: 'ann@stbrendan.example' };
  // @ts-expect-error a person is no family
  const families: FamilyId[] = [person];
  void client.replaceEmail(person, 'ann@stbrendan.example');
  return { fix, families };
}
