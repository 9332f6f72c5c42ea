import type { FamilyRow, ParentStudentRow, PersonFamilyRow } from './rows.ts';

/** Everybody by personId, in FACTS' order, parents first unless `familyOrder` says otherwise. */
export interface NewFamily {
  readonly name?: string;
  readonly parents: readonly {
    readonly personId: number;
    /** As FACTS' own screens offer it; default Mother. */
    readonly relationship?: string;
    /** `null`: absent. Default true. */
    readonly parent?: boolean | null;
    readonly familyOrder?: number | null;
    readonly custody?: boolean;
    readonly correspondence?: boolean;
  }[];
  readonly children: readonly number[];
}

export interface NewFamilyRows {
  readonly families: readonly FamilyRow[];
  readonly personFamily: readonly PersonFamilyRow[];
  readonly parentStudent: readonly ParentStudentRow[];
}

export function makeFamily(familyId: number, { name, parents, children }: NewFamily): NewFamilyRows {
  const place = (personId: number, index: number) => ({
    personId,
    familyId,
    familyOrder: index + 1,
    financialResponsibility: index === 0,
    financialResponsibilityPercent: index === 0 ? '100' : '0',
    factsCustomer: index === 0,
  });
  return {
    families: [
      {
        familyID: familyId,
        familyName: name ?? `Family ${familyId}`,
        familyNameBP: null,
        enableWeb: true,
        parentsWebFinancialBlock: false,
        note: null,
        modifiedDate: '2026-08-03T14:05:00Z',
      },
    ],
    personFamily: [
      ...parents.map(({ personId, parent = true, familyOrder }, index) => ({
        ...place(personId, index),
        parent,
        student: false,
        ...(familyOrder === undefined ? {} : { familyOrder }),
      })),
      ...children.map((personId, index) => ({
        ...place(personId, parents.length + index),
        parent: false,
        student: true,
      })),
    ],
    parentStudent: parents.flatMap(({ personId, relationship = 'Mother', custody = true, correspondence = true }) =>
      children.map((studentID) => ({
        parentID: personId,
        studentID,
        relationship,
        custody,
        correspondence,
        grandparent: relationship.startsWith('Grand'),
        emergencyContact: true,
        reportCard: correspondence,
        pickUp: true,
        parentsWeb: correspondence,
      })),
    ),
  };
}
