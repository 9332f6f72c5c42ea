import { describe, expect, it } from 'vitest';
import { addressFault, suggestEmail } from '../../../lib/roster/index.ts';
import { DOMAIN_TYPOS, ENDING_TYPOS } from '../../../lib/roster/domain-typos.ts';

describe('suggestEmail', () => {
  it.each([
    ['ann@gmial.com', 'ann@gmail.com'],
    ['ann@gmail.con', 'ann@gmail.com'],
    ['ann@gmial.con', 'ann@gmail.com'],
    ['ann@hotmial.com', 'ann@hotmail.com'],
    ['ann@yaho.com', 'ann@yahoo.com'],
    [' Ann@GMIAL.com ', 'ann@gmail.com'],
    ['ann@stmarys.ogr', 'ann@stmarys.org'],
    ['ann@school.or', 'ann@school.org'],
    ['ann@gmail.com', null],
    ['ann@mail.com', null],
    ['ann@school.co', null],
    ['ann@gmial', null],
    [null, null],
  ])('for %s gives %s', (email, meant) => {
    expect(suggestEmail(email)).toBe(meant);
  });

  it.each([
    ['a character too many', 'ann@schhool.org'],
    ['a character missing', 'ann@scool.org'],
    ['a character missing in the middle', 'ann@schol.org'],
    ['a wrong character', 'ann@schopl.org'],
    ['two swapped', 'ann@shcool.org'],
  ])('knows the school’s own domain with %s', (_, email) => {
    expect(suggestEmail(email)).toBeNull();
    expect(suggestEmail(email, { schoolDomains: ['school.org'] })).toBe('ann@school.org');
  });

  it.each(['ann@school.org', 'ann@students.school.org', 'ann@scohlo.org', 'ann@gmail.com'])(
    'leaves %s alone',
    (email) => {
      expect(suggestEmail(email, { schoolDomains: ['school.org'] })).toBeNull();
    },
  );

  it('believes the school when its own domain looks like a typo', () => {
    expect(suggestEmail('ann@gmai.com', { schoolDomains: ['gmai.com'] })).toBeNull();
  });

  it('never takes for a typo what it suggests elsewhere', () => {
    for (const [typo, meant] of DOMAIN_TYPOS) {
      expect(addressFault(`ann@${typo}`)).toBeNull();
      expect(DOMAIN_TYPOS.has(meant)).toBe(false);
    }
    for (const meant of ENDING_TYPOS.values()) expect(ENDING_TYPOS.has(meant)).toBe(false);
  });
});
