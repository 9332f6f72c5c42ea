import { AppError, toFailure, type Failure } from '../../errors.ts';
import type { Student } from '../../roster/index.ts';
import type { MoreField } from '../../sync/account.ts';
import type { OwnColumn } from '../../sync/targets/spreadsheet/columns.ts';
import { fillFields, type ValueWorld } from '../../sync/value-source.ts';
import type { UserDefinedField, UserDefinedValue } from '../../records/user-defined.ts';

/** A column that can't be filled now. It is left out of the plan: empty cells would say that nobody has anything there. */
export interface UnreadColumn {
  readonly header: string;
  readonly failure: Failure;
}

/** The school's own columns as they can be filled. */
export interface FilledColumns {
  readonly headers: readonly string[];
  readonly unread: readonly UnreadColumn[];
  /** Columns of FACTS' user-defined fields in which nobody of these students has anything. */
  readonly empty: readonly string[];
  readonly more: (student: Student) => Readonly<Record<MoreField, string>>;
}

export interface ColumnSources {
  readonly schoolName: (schoolCode: string) => string;
  readonly familiesOf: (studentIds: readonly number[]) => Promise<ReadonlyMap<number, readonly number[]> | Failure>;
  /** From FACTS at this moment. */
  readonly listUserDefined: () => Promise<readonly UserDefinedField[]>;
  readonly readUserDefined: (fieldId: number) => Promise<readonly UserDefinedValue[]>;
  readonly now: () => number;
}

/** So long what was read of a field serves the page; it is kept nowhere else. */
const servesMs = 10 * 60_000;

/** Fills the school's own columns. FACTS is asked only for the fields that a column names. */
export function createColumnFiller(sources: ColumnSources): {
  fill(own: readonly OwnColumn[], studentIds: readonly number[]): Promise<FilledColumns>;
  forget(): void;
} {
  const read = new Map<number, { readonly at: number; readonly texts: ReadonlyMap<number, string> }>();

  async function readField(fieldId: number): Promise<ReadonlyMap<number, string>> {
    const known = read.get(fieldId);
    const age = known ? sources.now() - known.at : Infinity;
    if (known && age >= 0 && age < servesMs) return known.texts;
    const texts = new Map(await sources.readUserDefined(fieldId));
    // Nobody has anything there, or there is no such field any more.
    if (texts.size === 0 && !(await sources.listUserDefined()).some((field) => field.fieldId === fieldId)) {
      throw new AppError('facts-field-missing');
    }
    read.set(fieldId, { at: sources.now(), texts });
    return texts;
  }

  return {
    forget: () => read.clear(),
    fill: async (own, studentIds) => {
      const texts = new Map<number, ReadonlyMap<number, string>>();
      const failures = new Map<number, Failure>();
      const wanted = own.flatMap(({ source }) => (source.kind === 'user-defined' ? [source.fieldId] : []));
      for (const fieldId of new Set(wanted)) {
        await readField(fieldId).then(
          (found) => texts.set(fieldId, found),
          (thrown: unknown) => failures.set(fieldId, toFailure(thrown)),
        );
      }
      const needsFamilies = own.some(({ source }) => source.kind === 'held' && source.field === 'familyId');
      const families = needsFamilies ? await sources.familiesOf(studentIds) : new Map<number, readonly number[]>();
      const whyNot = ({ source }: OwnColumn): Failure | null => {
        if (source.kind === 'user-defined') return failures.get(source.fieldId) ?? null;
        return source.kind === 'held' && source.field === 'familyId' && 'code' in families ? families : null;
      };
      const unread = own.flatMap((column): UnreadColumn[] => {
        const failure = whyNot(column);
        return failure ? [{ header: column.header.trim(), failure }] : [];
      });
      const filled = own.filter((column) => whyNot(column) === null);
      const world: ValueWorld = {
        schoolName: sources.schoolName,
        familyIds: (studentId) => ('code' in families ? [] : (families.get(studentId) ?? [])),
        userDefined: (fieldId, studentId) => texts.get(fieldId)?.get(studentId) ?? '',
      };
      const empty = filled.filter(
        ({ source }) =>
          source.kind === 'user-defined' && !studentIds.some((id) => texts.get(source.fieldId)?.has(id) === true),
      );
      return {
        headers: filled.map(({ header }) => header.trim()),
        unread,
        empty: empty.map(({ header }) => header.trim()),
        more: fillFields(
          filled.map(({ header, source }) => ({ name: header, source })),
          world,
        ),
      };
    },
  };
}
