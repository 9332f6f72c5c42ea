import type { FamilyRow, ParentStudentRow, PersonFamilyRow } from '../facts/rows.ts';
import type { Adult, Household } from './household.ts';

export interface FamilyRows {
  families: FamilyRow[];
  personFamily: PersonFamilyRow[];
  parentStudent: ParentStudentRow[];
}

/** Families with their members in order; parents who live apart make two families, the children belong to both. */
export function makeFamilyRows(households: readonly Household[]): FamilyRows {
  const rows: FamilyRows = { families: [], personFamily: [], parentStudent: [] };
  for (const household of households) {
    if (household.staff) continue;
    const homes = household.apart ? household.adults.map((adult) => [adult]) : [household.adults];
    for (const parents of homes) addFamily(rows, household, parents);
    for (const adult of household.adults) addParent(rows, household, adult);
  }
  return rows;
}

function addFamily(rows: FamilyRows, household: Household, parents: readonly Adult[]): void {
  const familyID = 501 + rows.families.length;
  rows.families.push({
    familyID,
    familyName: parents[0]?.lastName ?? household.lastName,
    familyNameBP: null,
    enableWeb: true,
    parentsWebFinancialBlock: false,
    note: null,
    modifiedDate: '2026-08-03T14:05:00Z',
  });
  [...parents, ...household.children].forEach((member, index) => {
    const parent = index < parents.length;
    rows.personFamily.push({
      personId: member.id,
      familyId: familyID,
      parent,
      student: !parent,
      familyOrder: index + 1,
      financialResponsibility: index === 0,
      financialResponsibilityPercent: index === 0 ? '100' : '0',
      factsCustomer: index === 0,
    });
  });
}

function addParent(rows: FamilyRows, household: Household, adult: Adult): void {
  for (const child of household.children) {
    rows.parentStudent.push({
      parentID: adult.id,
      studentID: child.id,
      relationship: adult.gender === 'F' ? 'Mother' : 'Father',
      custody: true,
      correspondence: true,
      grandparent: false,
      emergencyContact: true,
      reportCard: true,
      pickUp: true,
      parentsWeb: adult.email !== null,
    });
  }
}
