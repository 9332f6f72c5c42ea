import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { decodeText } from '../../../../lib/tables/index.ts';
import { makeStudent } from '../saved-rows.ts';
import { judge, mapText, told } from './judge-world.ts';

const people = [
  ['Noah', 'Bennett'],
  ['Olivia', "O'Brien"],
  ['Zoë', 'García-López'],
  ['Maria', 'de la Cruz'],
  ['Liam', 'Fox'],
  ['Ada', 'Okafor'],
] as const;
const school = people.map(([firstName, lastName], at) => makeStudent(1042 + at, { firstName, lastName, email: null }));
const runs = { numRuns: 300, seed: 12 };

const headings = ['Student ID', 'Last name', 'First name', 'Grade', 'Homeroom', 'Present email', 'New email'];
const homeroom = fc.constantFrom('', '5B', 'Mrs. Ng, 5B', 'a;b', 'x|y', 'Zoë’s room', '"Owls"', '6" ruler', "O'Neil");
const row = fc.record({ at: fc.nat(5), homeroom, email: fc.constantFrom('', 'a@x.org', 'b@x.org', 'c@x.org', 'no') });
const rows = fc.array(row, { minLength: 1, maxLength: 8 });

const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const encodings = [utf8, utf16, (text: string) => utf8(`\uFEFF${text}`)];
const layout = fc.record({
  order: fc.shuffledSubarray(headings, { minLength: headings.length, maxLength: headings.length }),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  quotes: fc.boolean(),
  newline: fc.constantFrom('\r\n', '\n', '\r'),
  encoding: fc.constantFrom(...encodings),
});

test('the same rows in any order of columns, with any separator, quoting, line end and encoding give the same preview', () => {
  fc.assert(
    fc.property(rows, layout, (table, { order, delimiter, quotes, newline, encoding }) => {
      const records = table.map(({ at, homeroom: room, email }) => {
        const [firstName, lastName] = people[at] ?? ['', ''];
        return new Map(Object.entries({
          'Student ID': String(1042 + at), 'Last name': lastName, 'First name': firstName, 'Grade': '08', 'Homeroom': room,
          'Present email': '', 'New email': email,
        })); // prettier-ignore
      });
      const write = (columns: readonly string[], how: Papa.UnparseConfig): string =>
        Papa.unparse([[...columns], ...records.map((record) => columns.map((name) => record.get(name) ?? ''))], how);
      const plain = judge(write(headings, { delimiter: ',', newline: '\n' }), school);
      const other = judge(decodeText(encoding(write(order, { delimiter, quotes, newline }))), school);
      expect(other).toEqual(plain);
    }),
    runs,
  );
});

const junk = fc.string({ unit: fc.constantFrom('"', '"', ' ', 'a', "'", '5'), maxLength: 4 });
const scribbled = fc.array(fc.record({ at: fc.nat(5), junk, more: junk }), { minLength: 1, maxLength: 12 });

test('whatever stands beside them, nobody gets the address of another row', () => {
  fc.assert(
    fc.property(scribbled, fc.constantFrom(',', ';', '\t'), fc.nat(2), (table, delimiter, place) => {
      const lines = table.map(({ at, junk: one, more }, line) => {
        const cells = [String(1042 + at), `row${line}@x.org`];
        cells.splice(place, 0, one);
        return [...cells, more].join(delimiter);
      });
      const head = ['Student ID', 'New email'];
      head.splice(place, 0, 'Homeroom');
      const text = [[...head, 'Notes'].join(delimiter), ...lines].join('\n');
      for (const line of judge(text, school)) {
        if (line.kind !== 'write') continue;
        const source = table[Number(/\d+/.exec(line.to)?.[0])];
        expect(line.studentId).toBe(1042 + (source?.at ?? -1));
      }
    }),
    runs,
  );
});

const anyName = fc.constantFrom(...people.map(([first, last]) => [first, last] as const));
const named = fc.array(fc.record({ at: fc.nat(5), name: anyName }), { minLength: 1, maxLength: 10 });
/** How a name is told: the headings of its cells, and what stands in them. */
const forms: readonly [headings: string[], write: (first: string, last: string) => string[]][] = [
  [['Name'], (first, last) => [`${first} ${last}`]],
  [['First name', 'Last name'], (first, last) => [first, last]],
  [['First name', ''], (first, last) => [first, last]],
  [['', 'Last name'], (first, last) => [first, last]],
  [['', ''], (first, last) => [last, first]],
  [['Pilgrim', 'Clan'], (first, last) => [first, last]],
  [[''], (first, last) => [`${last}, ${first}`]],
  [['Notes'], (first, last) => [`7B - ${last}, ${first}`]],
  [['Notes'], (first, last) => [`${first} ${last} (Gr. 7)`]],
  [['Kid info'], (first, last) => [`${first} “Nick” ${last} [7B]`]],
  [['Locker Name'], (first, last) => [`104 ${first} Rose ${last}`]],
];
const ids = fc.constantFrom('Student ID', 'ID', 'Code');
const others = fc.constantFrom('Homeroom', 'City', '');

test('no row is written unasked to a student whose name is another one, however it is told', () => {
  let written = 0;
  fc.assert(
    fc.property(named, fc.constantFrom(...forms), ids, others, fc.boolean(), (table, form, id, other, isLast) => {
      const [nameHeadings, write] = form;
      const inOrder = (cells: readonly string[], idCell: string, rest: readonly string[]): string =>
        (isLast ? [...rest, ...cells, idCell] : [idCell, ...cells, ...rest]).join('\t');
      const lines = table.map(({ at, name }, line) =>
        inOrder(write(...name), String(1042 + at), ['5B', `row${line}@x.org`]),
      );
      const text = [inOrder(nameHeadings, id, [other, 'Email']), ...lines].join('\n');
      if (mapText(text, school).questions.length > 0) return;
      const judged = judge(text, school);
      expect(judged.map(({ line }) => line)).toEqual(table.map((_, line) => line + 2));
      for (const line of judged) {
        if (line.kind !== 'write') continue;
        written += 1;
        const [first, last] = table[Number(/\d+/.exec(line.to)?.[0])]?.name ?? ['', ''];
        const student = school.find(({ studentId }) => studentId === line.studentId);
        expect([student?.firstName, student?.lastName], told(line)).toEqual([first, last]);
      }
    }),
    { ...runs, numRuns: 600 },
  );
  expect(written).toBeGreaterThan(100);
});
