import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEmails } from '../../../lib/roster/email-findings.ts';
import { INVALID, MISSING, SUSPICIOUS } from '../../../lib/roster/flag-sets.ts';
import { addressFault, doubtEmail, emailKey } from '../../../lib/roster/index.ts';

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2800]|(?![\t-\r])\p{Cc}/gu;

/** Pieces that meet the ways by which usual addresses are read faster, and those that just miss them. */
const piece = fc.constantFrom(
  ...[
    'ann',
    'José',
    'GROß',
    'łukasz',
    'ĳ',
    'ſ',
    'ŀ',
    'ñ'.normalize('NFD'),
    'ελένη',
    'ΝΊΚΟΣ',
    'Иван',
    'ӏ',
    'петр',
    'שרה',
  ],
  ...[
    '用户',
    '김민준',
    'かな',
    '１２',
    'K',
    'İ',
    '.',
    '..',
    '-',
    '_',
    '%20',
    '+x',
    '1',
    ' ',
    '\u200b',
    '@',
    'x'.repeat(20),
    'none',
  ],
);
const domain = fc.constantFrom(
  ...[
    'gmail.com',
    'gmial.com',
    'school.org',
    'schüle.de',
    'παράδειγμα.ελ',
    'пример.рф',
    '例子.中国',
    'аpple.com',
    'école',
  ],
  ...['a..b', '-x.org', 'ä.'.repeat(30) + 'de', 'xn--schle-kva.de', 'none.com', 'host.local', ''],
);
const email = fc.tuple(fc.array(piece, { maxLength: 4 }), domain).map(([local, at]) => `${local.join('')}@${at}`);

describe('reading many addresses fast', () => {
  it('says of each what is said of it alone, by the slower questions', () => {
    const read = readEmails();
    fc.assert(
      fc.property(email, (text) => {
        const { key, findings, unless } = read(text);
        const ownKey = emailKey(text);
        const isInvalid = ownKey !== null && addressFault(ownKey) !== null;
        const doubt = doubtEmail(text);
        expect((findings & MISSING) !== 0).toBe(ownKey === null);
        expect((findings & INVALID) !== 0).toBe(isInvalid);
        expect((findings & SUSPICIOUS) !== 0).toBe(doubt !== null);
        expect(key).toBe(isInvalid ? null : ownKey);
        if (unless === 'accents') expect(doubt?.doubt).toBe('accents');
      }),
      { numRuns: 5_000 },
    );
  });

  it('makes of every character the key that the rules make of it', () => {
    for (let unit = 0; unit <= 0xffff; unit++) {
      const char = String.fromCharCode(unit);
      const email = `ann${char}lee@school.org`;
      const plain = email.replace(INVISIBLE, '').trim().toLowerCase().normalize('NFC');
      if (emailKey(email) !== plain) expect.fail(`U+${unit.toString(16)}: ${String(emailKey(email))}`);
    }
  });
});
