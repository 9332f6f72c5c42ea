import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressFault, classify, emailKey, isDeliverable, type AddressFault } from '../../../lib/roster/index.ts';
import { makeStudent } from './arbitrary-rosters.ts';

const label63 = 'a'.repeat(63);

describe('a deliverable address', () => {
  it.each([
    'ann@school.org',
    'a@b.c',
    "o'brien+news@mail.school.org",
    'ann_lee-2@x-y.co.uk',
    '!#$%&*/=?^`{|}~@school.org',
    '1@2.com',
    'ann@xn--bcher-kva.example',
    'josé@gmail.com',
    'ann@bücher.example',
    '用户@例子.广告',
    'δοκιμή@παράδειγμα.ελ',
    'संपर्क@डाटामेल.भारत',
    `${'l'.repeat(64)}@school.org`,
    `ann@${label63}.org`,
    `${'l'.repeat(64)}@${label63}.${label63}.${'a'.repeat(57)}.com`,
    `${'é'.repeat(32)}@school.org`,
  ])('is %s', (key) => {
    expect(addressFault(key)).toBeNull();
    expect(isDeliverable(key)).toBe(true);
  });

  const faults: [AddressFault, string | null][] = [
    ['empty', null],
    ['empty', ''],
    ['no-at', 'ann'],
    ['no-at', 'school.org'],
    ['no-at', 'ann\uff20school.org'],
    ['two-addresses', 'ann@school.org,bob@school.org'],
    ['two-addresses', 'ann@school.org; bob@school.org'],
    ['two-addresses', 'ann@school.org bob@school.org'],
    ['two-addresses', 'ann@school.org\nbob@school.org'],
    ['two-addresses', 'ann@school.org/bob@school.org'],
    ['extra-at', 'ann@@school.org'],
    ['extra-at', 'ann@lee@school.org'],
    ['space', 'ann lee@school.org'],
    ['space', 'ann@school .org'],
    ['space', 'ann\u00a0lee@school.org'],
    ['space', 'ann\tlee@school.org'],
    ['no-local-part', '@school.org'],
    ['no-domain', 'ann@'],
    ['no-domain-dot', 'ann@school'],
    ['no-domain-dot', 'ann@localhost'],
    ['dots', '.ann@school.org'],
    ['dots', 'ann.@school.org'],
    ['dots', 'ann..lee@school.org'],
    ['dots', 'ann@.school.org'],
    ['dots', 'ann@school.org.'],
    ['dots', 'ann@school..org'],
    ['character', 'ann,lee@school.org'],
    ['character', 'ann@school,org'],
    ['character', 'ann@school.org;'],
    ['character', '<ann@school.org>'],
    ['character', '"ann"@school.org'],
    ['character', 'ann(mum)@school.org'],
    ['character', 'ann@[192.168.0.1]'],
    ['character', 'o\u2019brien@school.org'],
    ['character', 'ann@sch_ool.org'],
    ['character', 'ann@school.org/mail'],
    ['character', 'a\ud800@school.org'],
    ['character', 'ann@school\ufffd.org'],
    ['character', 'ann@\uff53chool.org'],
    ['character', 'ann@school\u3002org'],
    ['domain-label', 'ann@-school.org'],
    ['domain-label', 'ann@school-.org'],
    ['domain-label', 'ann@192.168.0.1'],
    ['domain-label', `ann@${label63}a.org`],
    ['domain-label', `ann@${'é'.repeat(63)}.org`],
    ['too-long', `${'l'.repeat(65)}@school.org`],
    ['too-long', `${'é'.repeat(33)}@school.org`],
    ['too-long', `${'l'.repeat(64)}@${label63}.${label63}.${'a'.repeat(58)}.com`],
  ];
  it.each(faults)('is not, by %s: %j', (fault, key) => {
    expect(addressFault(key)).toBe(fault);
    expect(isDeliverable(key)).toBe(false);
  });

  it('is what fast-check makes by RFC 1123 and 5322', () => {
    fc.assert(fc.property(fc.emailAddress(), (email) => isDeliverable(emailKey(email))));
  });
});

describe('classify and the forms', () => {
  const parts = fc.constantFrom(
    'a',
    'ann',
    '.',
    '@',
    '-',
    '..',
    'school',
    'org',
    'é',
    '_',
    ',',
    ' ',
    '1',
    '+',
    'x'.repeat(60),
    'xn--',
  );
  const madeUp = fc.array(parts, { maxLength: 9 }).map((pieces) => pieces.join(''));
  const near = fc.tuple(madeUp, madeUp).map(([local, domain]) => `${local}@${domain}.org`);

  it('agree on what is deliverable', () => {
    fc.assert(
      fc.property(fc.oneof(madeUp, near, fc.emailAddress()), (email) => {
        const key = emailKey(email);
        const codes = classify([makeStudent(1, email)], new Map()).entries[0]!.flags.map(({ code }) => code);
        expect(codes.includes('invalid-email')).toBe(key !== null && !isDeliverable(key));
        expect(codes.includes('missing-email')).toBe(key === null);
      }),
      { numRuns: 3000 },
    );
  });
});
