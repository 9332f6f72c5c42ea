import { describe, expect, test } from 'vitest';
import { cleanSecret } from '../../../../lib/session/settings/clean-secret.ts';

describe('a pasted key', () => {
  test.each([
    ['as it is', 'aB3$%=/+', 'aB3$%=/+'],
    ['blanks and line ends', '  key-1\r\n', 'key-1'],
    ['a zero-width space', 'ke\u200by-1\ufeff', 'key-1'],
    ['a blank that does not break', '\u00a0key-1\u202f', 'key-1'],
    ['curly quotes', '“key-1”', 'key-1'],
    ['quotes in quotes', `\u2018"key-1"\u2019`, 'key-1'],
    ['a soft hyphen and marks of direction', '\u200ekey\u00ad-1\u202c', 'key-1'],
    ['broken over two lines', 'key-\n1', 'key-1'],
    ['the whole header', 'Bearer key-1', 'key-1'],
    ['the whole header in quotes', '“Bearer key-1”', 'key-1'],
  ])('%s', (_, pasted, key) => {
    expect(cleanSecret(pasted, 'token')).toBe(key);
  });

  test.each([
    ['kéy', 'é'],
    ['key–1', '–'],
    ['кey', 'к'],
    ['key😀', '😀'],
  ])('%s is named, not sent', (pasted, letter) => {
    expect(() => cleanSecret(pasted, 'API key')).toThrow(
      expect.objectContaining({ code: 'secret-letters', detail: { what: 'API key', letter } }),
    );
  });
});
