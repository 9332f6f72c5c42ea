import type { GradeLevelRow, SchoolConfigurationRow } from '../facts/rows.ts';

export const gradeNames = ['PK', 'K', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;

/** The two schools of the tenant: PK to 08 and 09 to 12. */
export const lowerSchool = { configSchoolId: 1, schoolCode: 'SBE' } as const;
export const upperSchool = { configSchoolId: 2, schoolCode: 'SBH' } as const;

export function schoolOfGrade(gradeIndex: number): { configSchoolId: number; schoolCode: string } {
  return gradeIndex < 10 ? lowerSchool : upperSchool;
}

/** Sorted by id, which is neither the order of name nor the school's own order (`sortOrder`). */
export function makeGradeLevels(): GradeLevelRow[] {
  return gradeNames
    .map((gradeLevelName, index) => ({
      gradeLevelId: 40 + ((index * 5) % gradeNames.length),
      gradeLevelName,
      description: describeGrade(gradeLevelName),
      sortOrder: (index + 1) * 10,
      ...schoolOfGrade(index),
    }))
    .sort((a, b) => a.gradeLevelId - b.gradeLevelId);
}

function describeGrade(name: string): string {
  if (name === 'PK') return 'Pre-Kindergarten';
  return name === 'K' ? 'Kindergarten' : `Grade ${Number(name)}`;
}

/** Calendar years of the pretended school year; fixed, so that a seed means the same roster for ever. */
export const schoolYear = 2026;

export function makeSchoolConfigurations(): SchoolConfigurationRow[] {
  const common = { active: true, city: 'Ardfert', state: 'OH', zip: '44000', defaultYearId: 31 };
  return [
    {
      configSchoolID: lowerSchool.configSchoolId,
      schoolCode: lowerSchool.schoolCode,
      schoolName: 'St. Brendan Elementary',
      address: '1 Navigator Way',
      email: 'office@stbrendan.example',
      ...common,
    },
    {
      configSchoolID: upperSchool.configSchoolId,
      schoolCode: upperSchool.schoolCode,
      schoolName: 'St. Brendan High School',
      address: '2 Navigator Way',
      email: null,
      ...common,
    },
  ];
}
