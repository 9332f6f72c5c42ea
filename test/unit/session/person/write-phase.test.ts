import { expect, it } from 'vitest';
import type { EmailWriteView } from '../../../../lib/records/email-write.ts';
import { writePhase } from '../../../../lib/session/person/write-phase.ts';

const NOW = 1_000_000_000;
const MINUTE = 60_000;

function write(change: Partial<EmailWriteView>): EmailWriteView {
  const empty = { correctionId: 1, from: null, to: 'ann@school.org', found: null, failure: null, notBefore: null };
  return { ...empty, state: 'queued', changedAt: NOW, ...change };
}

it.each([
  ['writing', write({})],
  ['writing', write({ state: 'sending' })],
  ['writing', write({ state: 'verifying' })],
  ['waiting', write({ notBefore: NOW + MINUTE })],
  ['waiting', write({ failure: { code: 'facts-unreachable' } })],
  ['paused', write({ paused: true })],
  ['paused', write({ paused: true, failure: { code: 'facts-forbidden' } })],
  ['conflict', write({ state: 'conflict' })],
  ['unknown', write({ state: 'unknown' })],
  ['failed', write({ state: 'failed' })],
  ['none', write({ state: 'withdrawn' })],
] as const)('is %s', (phase, given) => {
  expect(writePhase(given, null, NOW)).toBe(phase);
});

it('tells of a finished write while it is fresh and FACTS still holds it', () => {
  const done = write({ state: 'done' });
  expect(writePhase(done, 'ann@school.org', NOW + 14 * MINUTE)).toBe('done');
  expect(writePhase(done, 'ann@school.org', NOW + 16 * MINUTE)).toBe('none');
  expect(writePhase(done, 'bea@school.org', NOW)).toBe('none');
});

it('is nothing where nothing was written', () => {
  expect(writePhase(null, 'ann@school.org', NOW)).toBe('none');
});
