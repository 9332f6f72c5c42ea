import * as z from 'zod/mini';
import { AppError } from '../errors.ts';
import type { UserDefinedField, UserDefinedValue } from '../records/user-defined.ts';
import { nameText } from './normalise.ts';
import { readWhole } from './read-whole.ts';
import type { ReadList } from './side/side-ports.ts';
import { parsePage, type WirePage } from './wire.ts';

const text = z.optional(z.nullable(z.string()));
const id = z.int().check(z.nonnegative());

/** [assumed] Which of these holds a field's name is written nowhere; the first that isn't empty counts. */
const wireField = z.object({ fieldId: id, fieldName: text, displayName: text, name: text, caption: text });

/** As public clients read it: `data` of the person or family `linkedId` in the field `fieldId`. */
const wireValue = z.object({
  fieldId: id,
  linkedId: id,
  data: z.optional(z.nullable(z.union([z.string(), z.number(), z.boolean()]))),
});

/** A field of everybody, also of those who left: 1,000 rows each. */
const maxPagesOfField = 400;

/** The fields that the school has made in FACTS, by name; those without a name are of no use to anybody. */
export async function readUserDefinedFields(readList: ReadList): Promise<readonly UserDefinedField[]> {
  const rows = await readWhole('user-defined fields', async (page, size) =>
    parsePage(wireField, await readList('/UserDefinedFields', area, place(page, size)), 'user-defined field'),
  );
  const named = rows.flatMap(({ fieldId, fieldName, displayName, name, caption }) => {
    const told = nameText(displayName) ?? nameText(fieldName) ?? nameText(name) ?? nameText(caption);
    return told === null ? [] : [[fieldId, { fieldId, name: told }] as const];
  });
  return [...new Map(named).values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en-US'));
}

/**
 * What stands in one field, of everybody who has something there. Rows of other fields, which a filter that is passed over lets through, are dropped at once.
 * Several texts of one person stand side by side. Throws `facts-cut-off` rather than give a part.
 */
export async function readUserDefinedField(readList: ReadList, fieldId: number): Promise<readonly UserDefinedValue[]> {
  if (!Number.isSafeInteger(fieldId) || fieldId < 0) throw new AppError('unexpected', { where: 'user-defined field' });
  const Filters = `fieldId==${fieldId}`;
  const rows = await readWhole(
    'user-defined values',
    async (page, size) =>
      whole(parsePage(wireValue, await readList('/UserDefinedData', area, { Filters, ...place(page, size) }), 'value')),
    maxPagesOfField,
  );
  const texts = new Map<number, Set<string>>();
  for (const { fieldId: of, linkedId, data } of rows) {
    const said = of === fieldId ? String(data ?? '').trim() : '';
    if (said !== '') texts.set(linkedId, (texts.get(linkedId) ?? new Set()).add(said));
  }
  return [...texts].map(([linkedId, said]) => [linkedId, [...said].join('; ')]);
}

/** Of a value that can't be read nobody can say that it is empty. */
function whole<Row>(page: WirePage<Row>): WirePage<Row> {
  const [odd] = page.odd;
  if (odd) throw new AppError('facts-answer', { record: odd.record, field: odd.field });
  return page;
}

const area = 'user-defined fields';

function place(page: number, size: number): { Page: string; PageSize: string } {
  return { Page: String(page), PageSize: String(size) };
}
