/** A whole number under the name of what FACTS counts by it. A plain number fits each; one kind never fits another. */
type Id<Kind extends string> = number & { readonly kind?: Kind };

/** Of anybody in FACTS, `/People/{id}`; a student's id is it, too. The only id that an email is written by. */
export type PersonId = Id<'person'>;

/** Of a family, `PersonFamily.familyId`. */
export type FamilyId = Id<'family'>;

/** `Student.personStudentId`, which names another person than `studentId` does: nothing is read or written by it. */
export type PersonStudentId = Id<'person-student'>;
