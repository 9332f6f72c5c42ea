import { describe, expect, it, test } from 'vitest';
import { compareGrades, gradeKey, gradeNumber, rankGrades } from '../../../lib/roster/index.ts';

describe('one grade however it is written', () => {
  it.each([
    [
      '8',
      [
        '08',
        '8',
        ' 8 ',
        '8th',
        '8th Grade',
        '8TH  GRADE',
        'Grade 8',
        'grade 08',
        'Gr. 8',
        'Gr 8',
        'Eighth Grade',
        'Eighth',
        '8.0',
        'gr8',
        'Level 8',
        '\uff18',
      ],
    ],
    ['1', ['01', '1st Grade', 'First Grade', 'Year 1']],
    ['12', ['12', '12th grade', 'Grade 12', 'Twelfth']],
    ['k', ['K', 'KG', 'KDG', 'Kindergarten', ' kinder ', 'Grade K']],
    ['pk', ['PK', 'Pre-K', 'PreK', 'Pre K', 'PKG', 'Pre-Kindergarten', 'Prekindergarten', 'Pre Kindergarten']],
    ['', ['', '  ']],
  ])('%s', (key, spellings) => {
    expect(spellings.map(gradeKey)).toEqual(spellings.map(() => key));
  });

  test('others stay apart', () => {
    const others = [
      'PK3',
      'PK4',
      'K4',
      '8A',
      'TK',
      'Toddler',
      '108',
      '10x',
      'PG',
      'zeroth',
      '',
      'Grade',
      'Senior',
      'first aid',
    ];
    expect(new Set(others.map(gradeKey)).size).toBe(others.length);
    expect(others.map(gradeNumber)).toEqual(others.map(() => null));
  });
});

test('grades have a number where they tell one', () => {
  expect(['PK', 'Kindergarten', '01', '12th Grade', 'Toddler', ''].map(gradeNumber)).toEqual([
    -1,
    0,
    1,
    12,
    null,
    null,
  ]);
});

describe('the order of grades', () => {
  test('holds however they are written', () => {
    const order = ['Pre-K', 'Kindergarten', '1st Grade', '2nd Grade'];
    expect(['2', 'K', '01', 'PK', '9'].sort(compareGrades(order))).toEqual(['PK', 'K', '01', '2', '9']);
    expect(['02', 'x'].map(rankGrades(order))).toEqual([3, 4]);
  });

  test('without a list goes by number, those that tell none last', () => {
    expect(['10', 'Zeta', '2', '', 'K', 'PK', '08'].sort(compareGrades([]))).toEqual([
      'PK',
      'K',
      '2',
      '08',
      '10',
      '',
      'Zeta',
    ]);
  });
});
