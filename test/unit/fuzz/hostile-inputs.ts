import fc from 'fast-check';

/** What has broken software before. */
const evil = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  'javascript:alert(1)',
  'data:text/html,<b>x',
  '=HYPERLINK("https://evil.example","x")',
  "+1+cmd|'/C calc'!A0",
  '-2+3',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  'a,"=1"',
  'ann\u202egro.loohcs@',
  '\u2066ann\u2069@school.org',
  'a\u200bnn@school.org',
  'аnn@school.org',
  'ann@ѕchool.org',
  '\ud800',
  '\udc00ann@school.org',
  'ann\u0000@school.org',
  '\u0000',
  '\ufeff',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '𝕒𝕟𝕟@school.org',
  '👩‍👩‍👧‍👦',
  'e\u0301'.repeat(30),
  '\u0300'.repeat(200),
  "Robert'); DROP TABLE students;--",
  '../../etc/passwd',
  '%00%ff%',
  '%E0%A4%A',
  'ann@school.org,bob@school.org',
  '1e309',
  '99999999999999999999',
  '-0',
  'NaN',
  'null',
  'undefined',
  ' ',
  '',
  '\n\n\r\n',
  '"',
  '""""',
  'a"b,c\nd',
  '٣٤٥',
];
const megabyte = 'a'.repeat(1_000_000);
const addressLike = fc
  .tuple(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('@', '@@', ' @', '\u200b@', ''), fc.domain())
  .map((parts) => parts.join(''));

export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom(...evil) },
  { weight: 40, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 20, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 40, arbitrary: fc.emailAddress() },
  { weight: 30, arbitrary: addressLike },
  { weight: 20, arbitrary: fc.tuple(fc.constantFrom(...evil), fc.constantFrom(...evil)).map(([a, b]) => a + b) },
  { weight: 1, arbitrary: fc.constantFrom(megabyte, `${megabyte}@school.org`, `=${megabyte}`) },
);

const scalar = fc.oneof(
  text,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, undefined, NaN, -0, 1e309),
);

/** Anything that a JSON answer, a message or a stored value could be, its keys among them. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  scalar,
  fc.anything({ maxDepth: 3, key: fc.oneof(fc.constantFrom('__proto__', 'id', 'kind', 'method'), fc.string()) }),
  fc.json().map((json): unknown => JSON.parse(json)),
  fc
    .constantFrom('{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}')
    .map((json): unknown => JSON.parse(json)),
);

/** An object of the right names with any values: what passes the first look. */
export function shapedLike(names: readonly string[]): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(names.map((name) => [name, fc.oneof(scalar, anything)]));
  return fc.oneof(
    anything,
    fc.record(fields, { requiredKeys: [] }),
    fc.array(fc.record(fields, { requiredKeys: [] }), { maxLength: 4 }),
  );
}
