import { foldHeading } from './heading.ts';
import { isNeutral, isOfFamily, namesFamily, saysStudent, type HeadingKind } from './heading-kind.ts';
import type { TableRow } from './table.ts';

export interface FoundEmails {
  readonly newEmail: number | null;
  readonly presentEmail: number | null;
  /** Columns among which a person must choose the new email; `null` where that is settled. */
  readonly asked: readonly number[] | null;
}

const ADDRESS = /^\S+@\S+$/;
/** Of the cells that say anything. */
const SOME = 0.3;

/**
 * Which column holds what should be written, and which what FACTS held. One whose heading says "new" or "corrected" is it; else the only one of a
 * student's own emails, by heading or, with no other beside it, by content. Two that differ are a question, and so is somebody else's, and one
 * beside which a heading has a word that nobody knows ("Email (use this)").
 */
export function findEmailColumns(
  rows: readonly TableRow[],
  kinds: readonly (HeadingKind | null)[],
  headings: readonly string[],
  /** The rows about students of the school: a list of everybody has parents in rows of their own. */
  ofStudents: readonly TableRow[] = rows,
): FoundEmails {
  const places = (kind: HeadingKind): number[] => kinds.flatMap((each, place) => (each === kind ? [place] : []));
  const isForm = places('timestamp').length > 0;
  const [fresh, old, current] = [places('new-email'), places('present-email'), places('current-email')];
  // What a form keeps as "Email address" is that of whoever filled it in.
  const own = places('email');
  const others = places('other-email');
  const unsure = places('unsure-email').filter((place) => !holdsOtherThings(rows, place));
  const unnamed = kinds.flatMap((kind, place) => (kind === null && holdsAddresses(rows, place) ? [place] : []));
  const only = (list: readonly number[]): number | null => (list.length === 1 ? (list[0] ?? null) : null);

  if (fresh.length > 0) {
    const presentEmail = only(old) ?? only(current) ?? (old.length + current.length === 0 ? only(own) : null);
    const newEmail = only(withoutTwins(rows, fresh, headings));
    return { newEmail, presentEmail, asked: newEmail === null ? fresh : null };
  }
  const presentEmail = only(old);
  const candidates = withoutTwins(rows, [...own, ...current, ...unnamed, ...unsure], headings);
  const [likeliest] = candidates;
  const heading = likeliest === undefined ? '' : (headings[likeliest] ?? '');
  const isDoubtful = (mayBeFamilys(headings, kinds) || tellsFamily(ofStudents, kinds)) && !saysStudent(heading);
  const isOwn = likeliest !== undefined && own.includes(likeliest) && !isForm;
  const isLeft = !isForm && others.length + own.length + current.length === 0 && isNeutral(heading);
  const isSure = likeliest !== undefined && candidates.length === 1 && !isDoubtful && (isOwn || isLeft);
  if (isSure) return { newEmail: likeliest, presentEmail, asked: null };
  const asked = [...candidates, ...old, ...others];
  return { newEmail: null, presentEmail: null, asked };
}

/** Something is in it, and never an address: "Email sent: yes". */
function holdsOtherThings(rows: readonly TableRow[], place: number): boolean {
  const filled = rows.filter(({ cells }) => (cells[place] ?? '') !== '');
  return filled.length > 0 && !filled.some(({ cells }) => cells[place]?.includes('@'));
}

/** Whether a column of no other use says of rows that they are about somebody at home. */
function tellsFamily(rows: readonly TableRow[], kinds: readonly (HeadingKind | null)[]): boolean {
  const places = kinds.flatMap((kind, place) => (kind === null || kind === 'unsure-email' ? [place] : []));
  return places.some((place) => rows.some(({ cells }) => namesFamily(cells[place] ?? '')));
}

function holdsAddresses(rows: readonly TableRow[], place: number): boolean {
  let filled = 0;
  let addresses = 0;
  for (const { cells } of rows) {
    const cell = cells[place] ?? '';
    if (cell === '') continue;
    filled += 1;
    if (ADDRESS.test(cell)) addresses += 1;
  }
  return addresses > 0 && addresses >= filled * SOME;
}

/** A table that names somebody at home, and has no email of theirs but a plain one. */
function mayBeFamilys(headings: readonly string[], kinds: readonly (HeadingKind | null)[]): boolean {
  const ofFamily = headings.flatMap((heading, place) => (isOfFamily(heading) ? [kinds[place] ?? null] : []));
  return ofFamily.includes(null) && !ofFamily.includes('other-email');
}

/** Columns that never say another address than one before them are no second choice: `mail` beside `userPrincipalName`. */
function withoutTwins(
  rows: readonly TableRow[],
  places: readonly number[],
  headings: readonly string[],
): readonly number[] {
  const kept: number[] = [];
  for (const place of places) {
    const isTwin = (other: number): boolean => {
      const isLogin = foldHeading(headings[other] ?? '') === 'user principal name';
      return rows.every(({ cells }) => {
        const cell = (cells[place] ?? '').toLowerCase();
        return cell === (cells[other] ?? '').toLowerCase() || (isLogin && cell === '');
      });
    };
    if (!kept.some(isTwin)) kept.push(place);
  }
  return kept;
}
