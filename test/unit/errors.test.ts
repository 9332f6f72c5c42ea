import { describe, expect, test } from 'vitest';
import {
  AppError,
  errorCodes,
  isAppError,
  isErrorCode,
  isRetryable,
  presentFailure,
  toFailure,
} from '../../lib/errors.ts';

const details = [
  {},
  { seconds: 5, area: 'people', status: 503, studentId: 7, message: 'No.', host: 'h', reason: 'r', where: 'w' },
  { field: 'email', record: 'person 7', before: 3 },
];

/** No email is ever told to have failed so. */
const ofRefreshesOnly = new Set(['facts-moving', 'facts-empty', 'facts-filter-long', 'facts-cut-off']);

describe.each(errorCodes)('%s', (code) => {
  test.each(details)('says what happened and what to do, with %o', (detail) => {
    const { severity, sentence, action } = presentFailure({ code, detail });
    expect(['stop', 'wait', 'note']).toContain(severity);
    for (const text of [sentence, action]) {
      expect(text).toMatch(/^[A-Z].{10,}[.”]$/u);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|[{}$<>]|\(\s*\)|“”|\s{2}|\s[.,]/);
    }
  });

  test.each(details)('where an email was to be written, it speaks of no refresh and no list, with %o', (detail) => {
    if (!/^(facts|email|page)-/.test(code) || ofRefreshesOnly.has(code)) return;
    const { sentence, action } = presentFailure({ code, detail }, 'email');
    for (const text of [sentence, action]) {
      expect(text).toMatch(/^[A-Z].{10,}[.”]$/u);
      expect(text).not.toMatch(/refresh was|your list|your students stay|students stays|the list/i);
    }
  });

  test('without a detail as with an empty one', () => {
    expect(presentFailure({ code })).toEqual(presentFailure({ code, detail: {} }));
  });
});

test('whether asking again helps is said by the table, code by code', () => {
  expect(errorCodes.filter((code) => isRetryable({ code }))).toEqual([
    'facts-rate-limited',
    'facts-unreachable',
    'facts-timeout',
    'facts-web-page',
    'facts-unavailable',
    'facts-filter-long',
    'facts-answer',
  ]);
  expect(isRetryable({ code: 'facts-answer', detail: { field: 'email', record: 'person 7' } })).toBe(false);
  expect(isRetryable({ code: 'gone-code' as never })).toBe(false);
});

test('FACTS’ own words stand in the sentence', () => {
  for (const code of ['facts-refused', 'facts-unavailable', 'facts-quota', 'facts-forbidden'] as const)
    expect(presentFailure({ code, detail: { status: 500, message: 'Not today.' } }).sentence).toContain(
      ': “Not today.”',
    );
});

test('details stand in the sentence', () => {
  expect(presentFailure({ code: 'facts-rate-limited', detail: { seconds: 42 } }).sentence).toContain('42 seconds');
  expect(presentFailure({ code: 'facts-answer', detail: { field: 'email', record: 'person 7' } }).sentence).toContain(
    'person 7 in which “email”',
  );
});

test.each(['gone-code', 'constructor', '__proto__', 'toString', ''])(
  'the unknown code %j gets the general words',
  (code) => {
    expect(isErrorCode(code)).toBe(false);
    expect(presentFailure({ code: code as never })).toEqual(presentFailure({ code: 'unexpected' }));
  },
);

describe('across contexts', () => {
  const error = new AppError('facts-forbidden', { area: 'people' });

  test('an AppError is known after JSON, as messages go', () => {
    const copy: unknown = JSON.parse(JSON.stringify(error));
    expect(isAppError(copy)).toBe(true);
    expect(toFailure(copy)).toEqual({ code: 'facts-forbidden', detail: { area: 'people' } });
  });

  test('its failure survives every way of copying, the error itself does not survive a structured clone', () => {
    const failure = toFailure(error);
    expect(structuredClone(failure)).toEqual(failure);
    expect(JSON.parse(JSON.stringify(failure))).toEqual(failure);
    expect(isAppError(structuredClone(error))).toBe(false);
  });

  test.each([
    null,
    undefined,
    'AppError',
    {},
    new Error('x'),
    { name: 'AppError' },
    { name: 'AppError', code: 'constructor' },
    { name: 'Error', code: 'unexpected' },
  ])('%o is none', (value) => {
    expect(isAppError(value)).toBe(false);
  });
});

describe('anything thrown', () => {
  test('becomes plain data that names where, never what it said', () => {
    expect(toFailure(new TypeError('canary@school.example'), 'refresh')).toEqual({
      code: 'unexpected',
      detail: { where: 'refresh' },
    });
    expect(toFailure(new TypeError('canary@school.example'))).toEqual({
      code: 'unexpected',
      detail: { where: 'TypeError' },
    });
    expect(toFailure('canary')).toEqual({ code: 'unexpected', detail: { where: 'string' } });
    expect(toFailure(null)).toEqual({ code: 'unexpected', detail: { where: 'object' } });
  });

  test('an AppError keeps code and detail', () => {
    expect(toFailure(new AppError('facts-not-found', { studentId: 7 }), 'x')).toEqual({
      code: 'facts-not-found',
      detail: { studentId: 7 },
    });
    expect(new AppError('plan-changed').detail).toEqual({});
  });
});
