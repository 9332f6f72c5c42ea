import { describe, expect, test } from 'vitest';
import { panelEntries } from '../../../lib/platform/protocol/panel-entries.ts';

type Name = keyof typeof panelEntries;
const many = Array.from({ length: 101 }, (_, place) => place + 1);

describe('panel to worker', () => {
  test.each<[Name, unknown[]]>([
    ['watchSchool', []],
    ['watchStudent', [5]],
    ['watchStudent', [Number.MAX_SAFE_INTEGER]],
    ['decide', [[1, 2], 'skip']],
    ['fixEmail', [{ studentId: 5, from: null, to: 'a@b.example' }]],
    ['fixEmail', [{ studentId: 5, from: 'a@b.example', to: null, via: 'page', verbatim: true }]],
    ['dismissWrite', [3]],
    ['watchFamiliesBeside', [{ kind: 'parent', id: 7 }]],
    ['watchParent', [7]],
    ['fixParentEmail', [{ studentId: 7, from: null, to: 'a@b.example' }]],
    ['decideParents', [[7], 'skip']],
    ['refresh', []],
    ['setLayout', [{ open: false }]],
    ['showStudent', [5]],
    ['keepDraft', [5, null]],
    ['openReview', ['#/students?status=missing&grade=08']],
  ])('taken: %s %j', (name, question) => {
    expect(panelEntries[name].question.parse(question)).toEqual(question);
  });

  test.each<[Name, unknown]>([
    ['watchSchool', null],
    ['watchSchool', [1]],
    ['watchStudent', []],
    ['watchStudent', [-5]],
    ['watchStudent', [2 ** 53]],
    ['watchStudent', ['5']],
    ['watchSearch', ['a'.repeat(201)]],
    ['decide', [[1], 'delete']],
    ['decide', [1, 'skip']],
    ['decide', [[1, '2'], 'skip']],
    ['decide', [many, 'skip']],
    ['fixEmail', [{ studentId: 5, to: 'a@b.example' }]],
    ['fixEmail', [{ studentId: 0, from: null, to: 'a@b.example' }]],
    ['fixEmail', [{ studentId: 5, from: null, to: 'a'.repeat(1_001) }]],
    ['fixEmail', [{ studentId: 5, from: null, to: { toString: 'x' } }]],
    ['dismissWrite', [-1]],
    ['watchFamiliesBeside', [{ kind: 'staff', id: 7 }]],
    ['watchFamiliesBeside', [{ kind: 'family', id: 0 }]],
    ['watchParent', ['7']],
    ['fixParentEmail', [{ studentId: -7, from: null, to: 'a@b.example' }]],
    ['decideParents', [many, 'skip']],
    ['keepDraft', [5, { text: 'a'.repeat(1_001), from: null }]],
    ['setLayout', [{ side: 'top' }]],
    ['setLayout', [{ width: 'wide' }]],
    ['setLayout', [{ width: Infinity }]],
    ['openReview', ['https://evil.example']],
    ['openReview', ['javascript:alert(1)']],
    ['openReview', ['#/students"><script>']],
    ['openReview', ['#/a:b']],
    ['openReview', [`#/${'a'.repeat(201)}`]],
    ['openReview', ['#/students\n#/x']],
  ])('refused: %s %j', (name, question) => {
    expect(panelEntries[name].question.safeParse(question).success).toBe(false);
  });

  test('what is added to a question is dropped', () => {
    const fix = { studentId: 5, from: null, to: null };
    expect(panelEntries.fixEmail.question.parse([{ ...fix, apiKey: 'canary' }])).toEqual([fix]);
  });
});
