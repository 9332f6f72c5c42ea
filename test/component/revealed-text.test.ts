// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import RevealedText from '../../components/shared/revealed-text.svelte';
import { isolateText } from '../../lib/roster/index.ts';

afterEach(cleanup);

function show(text: string, warnOfLookalikes = false): string {
  const { container } = render(RevealedText, { text, warnOfLookalikes });
  return container.textContent.trim();
}

it.each([
  ['ann@school.org', 'ann@school.org'],
  ['José Ñandú', 'José Ñandú'],
  ['ann\u200b@school.org', 'annU+200B@school.org'],
  ['\u202egro.loohcs@nna', 'U+202Egro.loohcs@nna'],
  ['a\u0000b', 'aU+0000b'],
  ['Ann\u00a0Lee', 'AnnU+00A0Lee'],
  ['<b>x</b>', '<b>x</b>'],
])('%o is shown as %s', (text, shown) => {
  expect(show(text)).toBe(shown);
});

it('in a sentence leaves what sets names apart, and shows what else can’t be seen', () => {
  const sentence = `Skipped ${isolateText('יוסף')}, ${isolateText('\u202eeel\u2069')} and An\u200bn of 1\u00a0200.`;
  render(RevealedText, { text: sentence, sentence: true });
  expect(document.body.textContent.trim()).toBe(
    'Skipped \u2068יוסף\u2069, \u2068eel\u2069 and AnU+200Bn of 1\u00a0200.',
  );
});

it('names the letters of another alphabet in an address, and none where all are of one', () => {
  expect(show('аnn@school.org', true)).toContain('Letters of another alphabet: а (U+0430)');
  cleanup();
  expect(show('ελένη@παράδειγμα.ελ', true)).not.toContain('alphabet');
});

it('keeps the direction of a text to itself', () => {
  show('\u202eann');
  expect(screen.getByText('U+202E').closest('bdi')).not.toBeNull();
});
