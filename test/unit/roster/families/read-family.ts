import type { Decision, Family, FamilyClassification, FamilyMemberRow } from '../../../../lib/roster/index.ts';

/**
 * A family from a short text: `1 ann@x.org, 2` are two people, the second without an email, in FACTS' order. `3:7 …` has
 * the place 7, `3:- …` none. Emails are whatever stands after the first space, trimmed.
 */
export function readFamily(familyId: number, text: string): Family {
  const rows = text === '' ? [] : text.split(',').map((row) => row.trim());
  return { familyId, members: rows.map(readRow) };
}

function readRow(row: string, index: number): FamilyMemberRow {
  const [, id = '', order, email = ''] = /^(\d+)(?::(-?[\d.]*))?\s*(.*)$/.exec(row) ?? [];
  const familyOrder = order === undefined ? index + 1 : order === '-' ? null : Number(order);
  return makeMember(Number(id), familyOrder, email === '' ? null : email);
}

export function makeMember(personId: number, familyOrder: number | null, email: string | null): FamilyMemberRow {
  return { personId, familyOrder, firstName: `First${personId}`, lastName: `Last${personId}`, email };
}

export function skipping(...personIds: readonly number[]): Map<number, Decision> {
  return new Map(personIds.map((personId) => [personId, { choice: 'skip' }]));
}

/** `excluded: missing-email red` by personId. */
export function sayPeople({ members }: FamilyClassification): Record<number, string> {
  return Object.fromEntries(
    members.map(({ personId, outcome, flags }) => [
      personId,
      [outcome, ...flags.map(({ code, severity }) => `${code} ${severity}`)]
        .join(': ')
        .replaceAll(': ', ', ')
        .replace(', ', ': '),
    ]),
  );
}

export function sayFamilies({ families }: FamilyClassification): Record<number, string> {
  return Object.fromEntries(families.map(({ familyId, outcome }) => [familyId, outcome]));
}
