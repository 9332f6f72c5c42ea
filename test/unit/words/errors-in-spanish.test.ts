import { afterEach, expect, test } from 'vitest';
import { errorCodes, presentFailure } from '../../../lib/errors.ts';
import { setLocale } from '../../../lib/words/index.ts';

afterEach(() => setLocale('en'));

test('what happened and what to do is said in the language of the words, code by code', () => {
  const said = (): string[] =>
    errorCodes.map((code) => {
      const { sentence, action } = presentFailure({ code });
      return `${sentence} ${action}`;
    });
  const english = said();
  setLocale('es');
  const spanish = said();
  expect(spanish.filter((words, place) => words === english[place])).toEqual([]);
  expect(spanish.filter((words) => /undefined|null|NaN|\{|\}/.test(words))).toEqual([]);
});

test('numbers and names stand in the sentence in either language', () => {
  const failure = { code: 'facts-cut-off', detail: { what: 'people', received: 1_500, total: 9_176 } } as const;
  expect(presentFailure(failure).sentence).toBe('FACTS sent 1,500 of 9,176 people, so the list was not used.');
  expect(presentFailure({ code: 'target-missing' }, 'anything', 'the destination').severity).toBe('stop');
  setLocale('es');
  expect(presentFailure(failure).sentence).toBe('FACTS envió 1,500 de 9,176 personas, así que la lista no se usó.');
  expect(presentFailure({ code: 'target-unauthorized' }).sentence).toBe('El destino no aceptó el token.');
});

test('one second, and several', () => {
  const sentence = (seconds: number): string =>
    presentFailure({ code: 'facts-rate-limited', detail: { seconds } }).sentence;
  expect(sentence(1)).toBe('FACTS asks us to wait 1 second before the next request.');
  expect(sentence(12)).toBe('FACTS asks us to wait 12 seconds before the next request.');
});
