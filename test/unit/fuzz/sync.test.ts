import fc from 'fast-check';
import Papa from 'papaparse';
import { expect } from 'vitest';
import { isAppError } from '../../../lib/errors.ts';
import { classify } from '../../../lib/roster/index.ts';
import { readText } from '../../../lib/tables/index.ts';
import { mapTable } from '../session/report/judge-world.ts';
import { disarmFormulas, writeTable } from '../../../lib/sync/targets/csv.ts';
import { writeBundle } from '../../../lib/sync/targets/oneroster/write-bundle.ts';
import { planSync } from '../../../lib/sync/plan/plan.ts';
import {
  readBulkResponse,
  readCapabilities,
  readListResponse,
  readUser,
} from '../../../lib/sync/targets/scim/read-answer.ts';
import { readFailure } from '../../../lib/sync/targets/scim/read-failure.ts';
import { readRetryAfter } from '../../../lib/sync/targets/scim/retry-after.ts';
import { checkColumns, defaultColumns } from '../../../lib/sync/targets/spreadsheet/columns.ts';
import { writeSpreadsheet } from '../../../lib/sync/targets/spreadsheet/write-spreadsheet.ts';
import { makeStudent } from '../sync/sync-world.ts';
import { shapedLike, text } from './hostile-inputs.ts';
import { property } from './property.ts';

function orRefused(read: () => unknown): void {
  try {
    read();
  } catch (thrown) {
    if (!isAppError(thrown)) throw thrown;
    expect(thrown.code).toBe('target-answer');
  }
}

property(
  'a configuration of the target is read or refused',
  shapedLike(['patch', 'filter', 'etag', 'bulk']),
  (answer) =>
    orRefused(() => {
      const { bulk } = readCapabilities(answer);
      if (bulk) expect(bulk.maxOperations > 0 && bulk.maxPayloadSize > 0).toBe(true);
    }),
);
property('a list of the target is read or refused', shapedLike(['totalResults', 'Resources', 'startIndex']), (answer) =>
  orRefused(() => readListResponse(answer)),
);
property(
  'a user of the target is read or refused',
  shapedLike(['id', 'externalId', 'userName', 'name', 'active', 'meta']),
  (answer) => orRefused(() => expect(readUser(answer).id).not.toBe('')),
);
const operations = fc.array(shapedLike(['bulkId', 'location', 'status', 'response', 'method']), { maxLength: 5 });
property('a bulk answer of the target is read or refused', operations, (Operations) =>
  orRefused(() => readBulkResponse({ Operations })),
);
property(
  'a failure of the target says neither token nor address',
  fc.tuple(text, text, fc.integer({ min: 400, max: 599 })),
  ([before, after, status]) => {
    const token = 'the-secret-token';
    const detail = `${before} ann@school.org ${token} ${after}`.slice(0, 5_000);
    const body = JSON.stringify({ detail, scimType: before.slice(0, 500) });
    const error = readFailure(new Response(null, { status }), body, { token, clock: { now: () => 0 } });
    expect(JSON.stringify(error.detail)).not.toContain(token);
    expect(JSON.stringify(error.detail)).not.toContain('ann@school.org');
    expect(JSON.stringify(error.detail).length).toBeLessThan(5_000);
  },
);
property(
  'Retry-After of the target is between a second and an hour',
  fc.oneof(text, fc.date().map(String)),
  (header) => {
    const seconds = readRetryAfter(header, Date.parse('2026-03-02T08:00:00Z'));
    expect(Number.isInteger(seconds) && seconds >= 1 && seconds <= 3_600).toBe(true);
  },
);

const cell = text.filter((each) => each.length < 10_000);
const tables = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
const formula = /^[\p{Zs}\p{Default_Ignorable_Code_Point}]*[=+\-@\t\r＝＋－＠]/u;
property('no written cell begins a formula', tables, (rows) => {
  const read = Papa.parse<string[]>(writeTable(['A', 'B', 'C'], rows).text.replace(/^\uFEFF/, ''), {
    delimiter: ',',
  }).data;
  for (const each of read.flat()) expect(each).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
});
property('what was written raw is read as it was', tables, (rows) => {
  const { text: written } = writeTable(['A', 'B', 'C'], rows, { raw: true, bom: false });
  const { data } = Papa.parse<string[]>(written.replace(/\r\n$/, ''), { delimiter: ',', newline: '\r\n' });
  expect(data.slice(1)).toEqual(rows);
});
property('every change of a cell is told', tables, (rows) => {
  const { changes } = writeTable(['A', 'B', 'C'], rows);
  const expected = rows.flat().filter((each) => disarmFormulas(each) !== each).length;
  expect(changes).toHaveLength(expected);
});
property('disarming takes nothing away, and twice is as good as once for the start', cell, (each) => {
  const safe = disarmFormulas(each);
  expect(safe.replaceAll("'", '')).toBe(each.replaceAll("'", ''));
  expect(safe).not.toMatch(formula);
});
property('any pasted text is a table of texts', text, (pasted) => {
  const table = readText(pasted);
  expect(table.rows.flatMap(({ cells }) => cells).every((each) => typeof each === 'string')).toBe(true);
  const { headings, columns } = mapTable(table, [makeStudent(1), makeStudent(2)]);
  for (const place of Object.values(columns)) if (place !== null) expect(place).toBeLessThan(headings.length);
});

const people = fc
  .array(fc.tuple(cell, cell, fc.emailAddress()), { minLength: 1, maxLength: 4 })
  .map((rows) =>
    rows.map(([firstName, lastName, email], at) =>
      makeStudent(at + 1, { firstName, lastName, email, gradeLevel: lastName.slice(0, 5) }),
    ),
  );
const planOf = (roster: ReturnType<typeof makeStudent>[]) =>
  planSync({
    entries: classify(roster, new Map()).entries,
    enrolledIds: new Set(roster.map(({ studentId }) => studentId)),
    ledger: [],
  });
property('the spreadsheet holds everybody, and no formula', people, (roster) => {
  const plan = planOf(roster);
  const { rows, text: written } = writeSpreadsheet(plan, { columns: defaultColumns, people: 'all' });
  expect(rows).toHaveLength(plan.counts.add);
  const read = Papa.parse<string[]>(written.replace(/^\uFEFF/, ''), { delimiter: ',' }).data;
  for (const each of read.flat()) expect(each).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
});
property('a OneRoster bundle holds everybody with their names', people, (roster) => {
  const plan = planOf(roster);
  const files = writeBundle({ plan, ledger: [], schools: [], mode: 'bulk', now: 0 });
  const users = files.find(({ name }) => name === 'users.csv')?.text ?? '';
  const { data } = Papa.parse<Record<string, string>>(users, { header: true, delimiter: ',', skipEmptyLines: true });
  expect(data).toHaveLength(plan.counts.add);
});
const columns = fc.array(
  fc.record({ header: cell, field: fc.constantFrom('externalId', 'userName', 'givenName', 'familyName') }),
  { maxLength: 6 },
);
property('a mapping of columns is judged, whatever it says', columns, (mapping) => {
  const problems = checkColumns(mapping as never);
  if (problems.length === 0) expect(mapping.every(({ header }) => header.trim() !== '')).toBe(true);
});
