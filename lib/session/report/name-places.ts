import {
  headingKind,
  namesOtherPeople,
  namesPlaces,
  readStudentId,
  tellsApart,
  type Mapping,
  type Table,
} from '../../tables/index.ts';

/** Columns in which a student's name may stand although nothing says so. */
export interface NamePlaces {
  /** In which a whole name is the row's. */
  readonly whole: readonly number[];
  /** In which a half of one may be, with the other half in another of them. */
  readonly halves: readonly number[];
}

const SAMPLE_ROWS = 300;

/** Any column whose heading doesn't name somebody else, and that doesn't say the same of many students. */
export function namePlaces({ rows }: Table, { columns, headings, headingRow }: Mapping): NamePlaces {
  const sample = rows.slice(headingRow + 1, headingRow + 1 + SAMPLE_ROWS);
  const idPlace = columns.studentId ?? -1;
  const varies = (place: number): boolean => {
    const filled = sample.filter(({ cells }) => (cells[place] ?? '') !== '');
    const students = new Set(filled.map(({ cells }) => readStudentId(cells[idPlace] ?? '')));
    return tellsApart(new Set(filled.map(({ cells }) => cells[place]?.toLowerCase())).size, students.size);
  };
  const names = [columns.wholeName, columns.firstName, columns.lastName];
  const isName = (place: number): boolean => names.includes(place);
  const whole = headings.flatMap((heading, place) => {
    const mayBe =
      place !== idPlace && headingKind(heading) !== 'mailbox' && !namesOtherPeople(heading) && varies(place);
    return isName(place) || mayBe ? [place] : [];
  });
  const halves = whole.filter((place) => {
    const heading = headings[place] ?? '';
    return isName(place) || (headingKind(heading) === null && !namesPlaces(heading));
  });
  return { whole, halves };
}
