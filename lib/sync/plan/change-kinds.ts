import { gradeNumber, rankGrades } from '../../roster/index.ts';
import { isMoreField } from '../more-fields.ts';
import type { FieldChange, MoreField } from '../account.ts';

/** What is different about somebody since the last sync, for lists that show one kind at a time. */
export type ChangeKind = 'new' | 'returned' | 'moved-up' | 'grade' | 'email' | 'name' | 'school' | 'other' | 'left';

/** In the order in which they are shown. */
export const changeKinds: readonly ChangeKind[] = [
  'new',
  'returned',
  'moved-up',
  'grade',
  'email',
  'name',
  'school',
  'other',
  'left',
];

const kindOfField: Record<Exclude<FieldChange['field'], 'gradeLevel' | MoreField>, ChangeKind | null> = {
  active: 'returned',
  externalId: null,
  userName: 'email',
  email: 'email',
  givenName: 'name',
  familyName: 'name',
  schoolCode: 'school',
};

/** The kinds of an update's changes. A grade moves up by the school's own order; `grade` is any other change of it. */
export function kindsOfChanges(changes: readonly FieldChange[], gradeOrder: readonly string[]): readonly ChangeKind[] {
  const kinds = new Set(
    changes.map((change) => {
      const { field } = change;
      if (field === 'gradeLevel') return movesUp(change.from, change.to, gradeOrder) ? 'moved-up' : 'grade';
      return isMoreField(field) ? 'other' : kindOfField[field];
    }),
  );
  return changeKinds.filter((kind) => kinds.has(kind));
}

/** Without a place of both in the order their numbers decide; of what has neither, nobody says that it went down. */
function movesUp(from: string, to: string, gradeOrder: readonly string[]): boolean {
  const rank = rankGrades(gradeOrder);
  const [before, after] = [rank(from), rank(to)];
  if (before < gradeOrder.length && after < gradeOrder.length) return after > before;
  const [former, present] = [gradeNumber(from), gradeNumber(to)];
  return former === null || present === null || present > former;
}
