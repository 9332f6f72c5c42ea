/** The rules of the roster, pure: who is in scope, what is wrong with whom, who can go. */
export type * from './person.ts';
export type * from './student.ts';
export { flagCodes } from './review.ts';
export type * from './review.ts';
export { memberFlagCodes } from './families/family.ts';
export type * from './families/family.ts';
export { addressFault, isDeliverable, type AddressFault } from './address.ts';
export { classify } from './classify.ts';
export { classifyFamilies, classifyFamilySteps } from './families/classify-families.ts';
export {
  type FamilyPlacement,
  type FamilyRecords,
  needsLinks,
  type ParentChoice,
  parentChoices,
  parentFamilies,
  type ParentFamily,
  parentFamilySteps,
  type ParentLink,
  type ParentRecord,
} from './families/parent-families.ts';
export { findSimilarParents, similarParentSteps, type SimilarParents } from './families/similar-parents.ts';
export { finishSteps, rowsPerStep, type Steps } from './steps.ts';
export { parseStudentId } from './student-id.ts';
export { compareGrades, rankGrades } from './compare-grades.ts';
export {
  changedFields,
  compareSnapshots,
  listBefore,
  type ComparedField,
  type SnapshotChanges,
} from './compare-snapshots.ts';
export { isOutsideSchool } from './domain-advice.ts';
export { doubtEmail, suggestEmail, type EmailDoubt } from './email-doubts.ts';
export { emailKey } from './email-key.ts';
export type { FacetName, StatusFilter } from './facets.ts';
export { leaving, meansLeaving, meansStaying } from './next-year.ts';
export { createEntryFilter, type EntryFilter, type Facets, type FilteredEntries } from './filter-entries.ts';
export { nearlySameChild } from './nearly-same-child.ts';
export { nextProblem } from './problems.ts';
export { reclassify } from './reclassify.ts';
export { replaceStudent } from './replace-student.ts';
export { isolateText } from './isolate-text.ts';
export { gradeKey, gradeNumber } from './grade-key.ts';
export { inScope, wholeSchool, type Scope } from './scope.ts';
export { schoolsOf, uniqueStudents } from './unique-students.ts';
export { findSchoolDomains } from './school-domains.ts';
export type { FamilyId, PersonId, PersonStudentId } from './ids.ts';
export { emailDomain, foldForSearch, searchText } from './search-text.ts';
export { withoutAccents } from './without-accents.ts';
export { findSimilar } from './similar/find-similar.ts';
export { foldText } from './similar/fold-text.ts';
export { nicknameGroups } from './similar/nicknames.ts';
export type * from './similar/similar-pair.ts';
export type { PatternRule, SchoolPattern } from './school-pattern/pattern.ts';
export type { Joining, Spelling } from './school-pattern/spelling.ts';
export { placeInSchool } from './school-pattern/choose-habits.ts';
export { learnPattern, type PatternOptions } from './school-pattern/learn-pattern.ts';
export {
  buildEmail,
  ruleOf,
  type BuiltEmail,
  type Doubt,
  type Holder,
  type Obstacle,
} from './school-pattern/build-email.ts';
export {
  buildEmails,
  proposeEmails,
  settleEmails,
  type BuiltProposal,
  type Proposal,
} from './school-pattern/propose-emails.ts';
