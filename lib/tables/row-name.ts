/** What a row tells about who it is for, as it stands there; empty where it doesn't. */
export interface RowName {
  readonly firstName: string;
  readonly lastName: string;
  readonly wholeName: string;
}

/**
 * What a row says in the columns of names. Half a name beside a whole one: the rest of the whole one is the other half; so is all of it where the half is
 * not among its words, as below "Vorname" and "Name".
 */
export function readRowName(
  cells: readonly string[],
  columns: Readonly<Record<keyof RowName, number | null>>,
): RowName {
  const cell = (place: number | null): string => (place === null ? '' : (cells[place] ?? ''));
  const name = {
    firstName: cell(columns.firstName),
    lastName: cell(columns.lastName),
    wholeName: cell(columns.wholeName),
  };
  if ((name.firstName === '') === (name.lastName === '')) return name;
  const other = withoutWords(name.wholeName, name.firstName || name.lastName);
  return { firstName: name.firstName || other, lastName: name.lastName || other, wholeName: '' };
}

/** All of it where nothing else would be left. */
function withoutWords(text: string, words: string): string {
  const known = new Set(wordsOf(words));
  const left = text.split(/[\s,]+/).filter((part) => !wordsOf(part).every((word) => known.has(word)));
  return left.join(' ') || text;
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
