import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailKey } from '../../../lib/roster/index.ts';

/** Any string at all: UTF-16 units of every kind, halves of pairs included, invisible ones and letters more often. */
const anyUnit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }),
  fc.integer({ min: 0xd800, max: 0xdfff }),
  fc.constantFrom(0xdb40, 0xdc01, 0x200b, 0xad, 0xfeff, 0x20, 0x09, 0x130, 0x3a3, 0x212a, 0x2126, 0x308, 0x345, 0x37e),
  fc.integer({ min: 0x20, max: 0x7e }),
);
const anyText = fc.array(anyUnit, { maxLength: 20 }).map((units) => String.fromCharCode(...units));

describe('emailKey', () => {
  it.each([
    ['null', null, null],
    ['nothing', '', null],
    ['blanks of all kinds', ' \t\r\n\u00a0\u3000\u2028', null],
    ['invisible characters only', '\u200b\u200c\u200d\ufeff\u00ad\u2060', null],
    ['invisible characters and blanks in turn', '\u200b \u200b \u0000', null],
    ['a clean address', 'ann.lee@school.org', 'ann.lee@school.org'],
    ['padding', '  ann@school.org\u00a0\t', 'ann@school.org'],
    ['padding outside of what is invisible, and inside', ' \u200b ann@school.org \ufeff ', 'ann@school.org'],
    ['upper case', 'Ann.LEE@School.ORG', 'ann.lee@school.org'],
    ['upper case beyond ASCII', 'ÉLODIE@ÉCOLE.FR', 'élodie@école.fr'],
    ['a decomposed accent', 'e\u0301lodie@school.org', '\u00e9lodie@school.org'],
    ['the Kelvin sign, which is a k', '\u212aim@school.org', 'kim@school.org'],
    ['a final sigma', 'ΝΊΚΟΣ@school.org', 'νίκος@school.org'],
    ['white space inside, which stays', 'ann lee@school.org', 'ann lee@school.org'],
    ['a line break inside, which stays', 'ann@school.org\nbob@school.org', 'ann@school.org\nbob@school.org'],
    ['half of a surrogate pair, which stays', 'a\ud800@school.org', 'a\ud800@school.org'],
    ['an invisible pair that was parted by another', 'a\udb40\u200b\udc01@school.org', 'a@school.org'],
  ])('of %s', (_, email, key) => {
    expect(emailKey(email)).toBe(key);
  });

  it.each([
    ['zero-width space', '\u200b'],
    ['zero-width joiner', '\u200d'],
    ['byte order mark', '\ufeff'],
    ['soft hyphen', '\u00ad'],
    ['word joiner', '\u2060'],
    ['right-to-left override', '\u202e'],
    ['isolate', '\u2066'],
    ['Arabic letter mark', '\u061c'],
    ['variation selector', '\ufe0f'],
    ['supplementary variation selector', '\u{e0100}'],
    ['tag', '\u{e0061}'],
    ['combining grapheme joiner', '\u034f'],
    ['Mongolian vowel separator', '\u180e'],
    ['Hangul filler', '\u3164'],
    ['Braille blank', '\u2800'],
    ['null', '\u0000'],
    ['delete', '\u007f'],
    ['C1 control', '\u009d'],
  ])('does not see a %s, wherever it stands', (_, invisible) => {
    const email = [...'ann@school.org'].map((char) => invisible + char).join('') + invisible;
    expect(emailKey(email)).toBe('ann@school.org');
  });

  it('of a key is that key, for every single character', () => {
    const unstable: string[] = [];
    for (let codePoint = 0; codePoint <= 0x2ffff; codePoint++) {
      const key = emailKey(`a${String.fromCodePoint(codePoint)}b`);
      if (emailKey(key) !== key) unstable.push(codePoint.toString(16));
    }
    expect(unstable).toEqual([]);
  });

  it('of a key is that key, for any string', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = emailKey(text);
        expect(emailKey(key)).toBe(key);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same however the accents are encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(emailKey(text.normalize('NFD'))).toBe(emailKey(text.normalize('NFC')));
      }),
    );
  });

  it('has no blanks at its ends and nothing invisible in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = emailKey(text) ?? 'x';
        expect(key).toBe(key.trim());
        expect(key).not.toMatch(/\p{Default_Ignorable_Code_Point}/u);
      }),
      { numRuns: 2000 },
    );
  });
});
