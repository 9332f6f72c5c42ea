/** How a name in a family leads on: to an address in the review tab, by a press in the panel. */
export type NameLink = string | (() => void);

/** Where the names of a family lead. */
export interface FamilyLinks {
  parent(personId: number): NameLink;
  child(studentId: number): NameLink;
}
