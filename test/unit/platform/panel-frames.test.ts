import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backgroundToPanel, panelToBackground } from '../../../lib/platform/panel-frames.ts';

const call = (body: object) => ({ kind: 'call', id: 1, call: body });
const watch = (topic: object) => ({ kind: 'watch', id: 1, topic });

describe('panel to worker', () => {
  test.each([
    watch({ topic: 'school' }),
    watch({ topic: 'student', studentId: 5 }),
    watch({ topic: 'student', studentId: Number.MAX_SAFE_INTEGER }),
    watch({ topic: 'page' }),
    watch({ topic: 'layout' }),
    { kind: 'unwatch', id: 2 },
    { kind: 'ping' },
    call({ method: 'decide', studentIds: [1, 2], choice: 'skip' }),
    call({ method: 'fixEmail', studentId: 5, from: null, to: 'a@b.example' }),
    call({ method: 'fixEmail', studentId: 5, from: 'a@b.example', to: null }),
    call({ method: 'dismissWrite', correctionId: 3 }),
    call({ method: 'refresh' }),
    call({ method: 'cancelRefresh' }),
    call({ method: 'setLayout', open: false }),
    call({ method: 'showStudent', studentId: 5 }),
    call({ method: 'openReview', route: '#/students?status=missing&grade=08' }),
  ])('taken: %o', (frame) => {
    expect(panelToBackground.parse(frame)).toEqual(frame);
  });

  test.each([
    null,
    7,
    'ping',
    [],
    {},
    { kind: 'erase' },
    { kind: '__proto__' },
    { kind: 'watch', topic: { topic: 'school' } },
    { kind: 'watch', id: 0, topic: { topic: 'school' } },
    { kind: 'watch', id: '1', topic: { topic: 'school' } },
    watch({ topic: 'roster' }),
    watch({ topic: 'secrets' }),
    watch({ topic: 'student' }),
    watch({ topic: 'student', studentId: -5 }),
    watch({ topic: 'student', studentId: 2 ** 53 }),
    watch({ topic: 'student', studentId: '5' }),
    call({ method: 'saveKeys', subscriptionKey: 'a', apiKey: 'b' }),
    call({ method: 'start', digest: 'd', typed: null }),
    call({ method: 'constructor' }),
    call({ method: 'decide', studentIds: [1], choice: 'delete' }),
    call({ method: 'decide', studentIds: 1, choice: 'skip' }),
    call({ method: 'decide', studentIds: [1, '2'], choice: 'skip' }),
    call({ method: 'decide', studentIds: Array.from({ length: 501 }, (_, i) => i + 1), choice: 'skip' }),
    call({ method: 'fixEmail', studentId: 5, to: 'a@b.example' }),
    call({ method: 'fixEmail', studentId: 0, from: null, to: 'a@b.example' }),
    call({ method: 'fixEmail', studentId: 5, from: null, to: 'a'.repeat(1_001) }),
    call({ method: 'fixEmail', studentId: 5, from: null, to: { toString: 'x' } }),
    call({ method: 'dismissWrite', correctionId: -1 }),
    call({ method: 'setLayout', side: 'top' }),
    call({ method: 'setLayout', width: 'wide' }),
    call({ method: 'setLayout', width: Infinity }),
    call({ method: 'openReview', route: 'https://evil.example' }),
    call({ method: 'openReview', route: 'javascript:alert(1)' }),
    call({ method: 'openReview', route: '#/students"><script>' }),
    call({ method: 'openReview', route: '#/a:b' }),
    call({ method: 'openReview', route: `#/${'a'.repeat(201)}` }),
    call({ method: 'openReview', route: '#/students\n#/x' }),
  ])('refused: %o', (frame) => {
    expect(panelToBackground.safeParse(frame).success).toBe(false);
  });

  test('what is added to a frame is dropped', () => {
    const frame = call({ method: 'refresh', key: 'canary' });
    expect(JSON.stringify(panelToBackground.parse({ ...frame, extra: 'canary' }))).not.toContain('canary');
  });

  test('any value is taken as agreed or refused, never thrown at', () => {
    fc.assert(fc.property(fc.anything(), (value) => !panelToBackground.safeParse(value).success));
  });
});

describe('worker to panel', () => {
  test.each([
    { kind: 'value', id: 1, value: null },
    { kind: 'done', id: 1 },
    { kind: 'failed', id: 1, failure: { code: 'facts-rate-limited', detail: { seconds: 5 } } },
    { kind: 'failed', id: 1, failure: { code: 'unexpected' } },
  ])('taken: %o', (frame) => {
    expect(backgroundToPanel.parse(frame)).toEqual(frame);
  });

  test.each([
    null,
    { kind: 'done' },
    { kind: 'failed', id: 1, failure: { code: 'constructor' } },
    { kind: 'failed', id: 1, failure: { code: 'unexpected', detail: { where: { html: '<b>' } } } },
    { kind: 'run', id: 1 },
  ])('refused: %o', (frame) => {
    expect(backgroundToPanel.safeParse(frame).success).toBe(false);
  });
});
