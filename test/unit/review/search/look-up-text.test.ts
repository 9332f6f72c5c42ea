import { describe, expect, test } from 'vitest';
import { isPhoneNumber, lookUpText } from '../../../../lib/review/search/look-up-text.ts';

describe('what is looked up', () => {
  test.each([
    [{ selection: '  Ada\n Winter ' }, 'Ada Winter'],
    [{ selection: 'Email: ada@school.example, or call' }, 'ada@school.example'],
    [{ selection: 'Ada <ada@school.example>' }, 'ada@school.example'],
    [{ selection: 'a@b.example and c@d.example' }, 'a@b.example and c@d.example'],
    [{ selection: 'ada@school.example; ada@school.example' }, 'ada@school.example'],
    [{ link: 'mailto:ada%2Bx@school.example?subject=Hi' }, 'ada+x@school.example'],
    [{ link: 'mailto:%E0%A4%A@x.example' }, '%E0%A4%A@x.example'],
    [{ link: 'tel:+1-330-555-0142;ext=7', selection: 'Call' }, '+1-330-555-0142'],
    [{ link: 'https://elsewhere.example', selection: 'Ada' }, 'Ada'],
    [{ selection: ' \n ' }, ''],
    [{}, ''],
  ])('%o gives %s', (from, expected) => {
    expect(lookUpText(from)).toBe(expected);
  });

  test('a whole page selected by mistake is cut', () => {
    expect(lookUpText({ selection: 'x '.repeat(10_000) })).toHaveLength(200);
  });
});

test.each([
  ['(555) 123-4567', true],
  ['+1 555 123 4567', true],
  ['tel:+15551234567', true],
  ['555-1234', true],
  ['5551234567', true],
  ['10073', false],
  ['1234567', false],
  ['Ada 555 1234', false],
  ['', false],
])('%s is a phone number: %s', (text, expected) => {
  expect(isPhoneNumber(text)).toBe(expected);
});
