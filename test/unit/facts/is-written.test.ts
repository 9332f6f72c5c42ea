import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWritten, standsAsBefore } from '../../../lib/facts/is-written.ts';

const wrong = 'wrong@school.example';
const right = 'right@school.example';
const inCapitals = 'Right@School.example';
const withBlank = 'right@school.example ';

/** How far a write is: never sent; sent, its answer lost; answered. */
const stages = [{}, { mayLandUntil: 900 }, { answeredAt: 500, mayLandUntil: null }];
const stage = fc.constantFrom(...stages);
const address = fc.constantFrom(null, wrong, right, inCapitals, withBlank, 'third@school.example');

describe('whether what FACTS holds is what was to be written', () => {
  test('it is where it stands there to the letter, whatever was before and however far the write is', () => {
    fc.assert(fc.property(address, address, stage, (from, to, how) => isWritten({ from, to, ...how }, to)));
  });

  test('another address is not, however far the write is', () => {
    for (const how of stages) {
      expect(isWritten({ from: wrong, to: right, ...how }, wrong)).toBe(false);
      expect(isWritten({ from: wrong, to: right, ...how }, 'third@school.example')).toBe(false);
      expect(isWritten({ from: wrong, to: right, ...how }, null)).toBe(false);
      expect(isWritten({ from: wrong, to: null, ...how }, wrong)).toBe(false);
    }
  });

  test.each(stages)('in place of another address, FACTS may keep it in a form of its own: %j', (how) => {
    expect(isWritten({ from: wrong, to: right, ...how }, inCapitals)).toBe(true);
    expect(isWritten({ from: null, to: right, ...how }, withBlank)).toBe(true);
    expect(isWritten({ from: wrong, to: null, ...how }, '  ')).toBe(true);
  });

  test('a fix of capitals or blanks only, that was never sent, is not there because the same address is', () => {
    expect(isWritten({ from: inCapitals, to: right }, inCapitals)).toBe(false);
    expect(isWritten({ from: inCapitals, to: right }, withBlank)).toBe(false);
    expect(isWritten({ from: inCapitals, to: right, mayLandUntil: null }, withBlank)).toBe(false);
  });

  test('one whose answer was lost is there when FACTS shows a form that did not stand there before', () => {
    const lost = { from: inCapitals, to: right, mayLandUntil: 900 };
    expect(isWritten(lost, inCapitals)).toBe(false);
    expect(isWritten(lost, withBlank)).toBe(true);
  });

  test('one that FACTS took is there, in whatever form', () => {
    const taken = { from: inCapitals, to: right, answeredAt: 500 };
    expect(isWritten(taken, inCapitals)).toBe(true);
    expect(isWritten(taken, withBlank)).toBe(true);
  });
});

test('FACTS holds what it held before where it is the same address, or none as before', () => {
  expect(standsAsBefore({ from: inCapitals }, withBlank)).toBe(true);
  expect(standsAsBefore({ from: null }, ' ')).toBe(true);
  expect(standsAsBefore({ from: wrong }, right)).toBe(false);
  expect(standsAsBefore({ from: wrong }, null)).toBe(false);
});
