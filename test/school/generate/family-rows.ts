import type { FamilyRow, ParentStudentRow, PersonFamilyRow } from '../facts/rows.ts';
import type { Adult, Child } from './household.ts';
import type { FamilyPlan, PlannedFamily } from './plan-families.ts';

export interface FamilyRows {
  families: FamilyRow[];
  personFamily: PersonFamilyRow[];
  parentStudent: ParentStudentRow[];
}

/** FACTS' three lists of families, with their members in order. */
export function makeFamilyRows(plan: FamilyPlan): FamilyRows {
  const rows: FamilyRows = { families: [], personFamily: [], parentStudent: [] };
  const linked = new Set<string>();
  for (const family of plan.families) {
    addFamily(rows, family);
    for (const child of family.children) {
      for (const adult of family.parents) {
        if (linked.has(`${adult.id} ${child.id}`)) continue;
        linked.add(`${adult.id} ${child.id}`);
        rows.parentStudent.push(makeLink(plan, adult, child));
      }
      if (family.elder && family.elder !== child) rows.parentStudent.push(makeElderLink(family.elder, child));
    }
  }
  return rows;
}

function addFamily(rows: FamilyRows, { name, parents, children, elder, unordered }: PlannedFamily): void {
  const familyID = 501 + rows.families.length;
  rows.families.push({
    familyID,
    familyName: name,
    familyNameBP: null,
    enableWeb: true,
    parentsWebFinancialBlock: false,
    note: null,
    modifiedDate: '2026-08-03T14:05:00Z',
  });
  [...parents, ...children].forEach((member, index) => {
    const isAdult = index < parents.length;
    rows.personFamily.push({
      personId: member.id,
      familyId: familyID,
      parent: isAdult || member === elder,
      student: !isAdult,
      familyOrder: unordered ? null : index + 1,
      financialResponsibility: index === 0,
      financialResponsibilityPercent: index === 0 ? '100' : '0',
      factsCustomer: index === 0,
    });
  });
}

function makeLink(plan: FamilyPlan, adult: Adult, child: Child): ParentStudentRow {
  const grandparent = plan.grandparents.has(adult);
  const own = child.household.adults.includes(adult);
  return {
    parentID: adult.id,
    studentID: child.id,
    relationship: `${own ? (grandparent ? 'Grand' : '') : 'Step'}${adult.gender === 'F' ? 'mother' : 'father'}`.replace(
      /^./,
      (letter) => letter.toUpperCase(),
    ),
    custody: own && !plan.withoutCustody.has(adult),
    correspondence: !plan.withoutMail.has(adult),
    grandparent,
    emergencyContact: true,
    reportCard: true,
    pickUp: true,
    parentsWeb: adult.email !== null,
  };
}

function makeElderLink(elder: Child, child: Child): ParentStudentRow {
  return {
    parentID: elder.id,
    studentID: child.id,
    relationship: elder.gender === 'F' ? 'Sister' : 'Brother',
    custody: true,
    correspondence: true,
    grandparent: false,
    emergencyContact: true,
    reportCard: true,
    pickUp: true,
    parentsWeb: false,
  };
}
