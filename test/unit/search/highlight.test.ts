import { describe, expect, it } from 'vitest';
import { createSearchIndex, type SearchRecord } from '../../../lib/search/index.ts';
import { SCHOOL } from './people.ts';

/** The marked parts of the best hit's values, by field. */
function marked(query: string, people: readonly SearchRecord[] = SCHOOL): Record<string, string[]> {
  const hit = createSearchIndex(people).search(query)[0];
  return Object.fromEntries(
    (hit?.matches ?? []).map(({ field, value, ranges }) => [field, ranges.map(([from, to]) => value.slice(from, to))]),
  );
}

describe('highlighting marks', () => {
  it('each word wherever it is as typed', () => {
    expect(marked('smith ann 05')).toEqual({
      firstName: ['Ann'],
      lastName: ['Smith'],
      email: ['ann', 'smith'],
      gradeLevel: ['05'],
    });
  });

  it('the letters as they are in the record, not as they are compared', () => {
    expect(marked('jose obrien')).toEqual({ firstName: ['José'], lastName: ["O'Brien"] });
    expect(marked('lukasz')).toEqual({ lastName: ['Łukasz'] });
    const apart: SearchRecord = { id: 1, kind: 'student', firstName: 'Jose\u0301', lastName: 'Weiß 👩‍🚀 Ray' };
    expect(marked('jose', [apart])).toEqual({ firstName: ['Jose\u0301'] });
    expect(marked('weiss ra', [apart])).toEqual({ lastName: ['Weiß', 'Ra'] });
  });

  it('what was meant when it was mistyped', () => {
    expect(marked('lukazs')).toEqual({ lastName: ['Łukasz'] });
    expect(marked('dimitra.p@gmial.com')).toEqual({ email: ['Dimitra.P', 'Gmail.com'] });
  });

  it('digits of a phone number around what is between them', () => {
    expect(marked('555123')).toEqual({ phone: ['555', '123'] });
    expect(marked('+1 555 123 4567')).toEqual({ phone: ['555', '123', '4567'] });
  });

  it('an id, and a grade without its zero', () => {
    expect(marked('101')).toEqual({ id: ['101'] });
    expect(marked('zoe 5')).toMatchObject({ gradeLevel: ['5'] });
  });

  it('both halves of an exact address', () => {
    expect(marked('bella@stmarys.org')).toEqual({ email: ['bella', 'stmarys.org'] });
  });
});
