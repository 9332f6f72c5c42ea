import type { GradeLevelRow, SchoolConfigurationRow } from '../facts/rows.ts';

export const gradeNames = ['PK', 'K', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;

/** The two schools of the tenant: PK to 08 and 09 to 12. */
export const lowerSchool = { configSchoolId: 1, schoolCode: 'SBE' } as const;
export const upperSchool = { configSchoolId: 2, schoolCode: 'SBH' } as const;

/** Closed years ago; FACTS keeps it. */
const closedSchool = { configSchoolID: 3, schoolCode: 'SBP' } as const;

export function schoolOfGrade(gradeIndex: number): { configSchoolId: number; schoolCode: string } {
  return gradeIndex < 10 ? lowerSchool : upperSchool;
}

/** Sorted by id, which is neither the order of name nor a school's own order (`sortOrder`, which starts anew in each). */
export function makeGradeLevels(): GradeLevelRow[] {
  return gradeNames
    .map((gradeLevelName, index) => {
      const { schoolCode } = schoolOfGrade(index);
      const first = gradeNames.findIndex((_, other) => schoolOfGrade(other).schoolCode === schoolCode);
      return {
        gradeLevelId: 40 + ((index * 5) % gradeNames.length),
        gradeLevelName,
        description: describeGrade(gradeLevelName),
        sortOrder: index - first + 1,
        schoolReference: { schoolCode, link: { href: `/SchoolConfigurations/${schoolCode}` } },
        preSchool: index === 0,
        elementary: index > 0 && index < 7,
        middleSchool: index >= 7 && index < 10,
        highSchool: index >= 10,
        finalGradeLevel: index === gradeNames.length - 1,
        absentHalf: 0,
        absentDay: 0,
      };
    })
    .sort((a, b) => a.gradeLevelId - b.gradeLevelId);
}

function describeGrade(name: string): string {
  if (name === 'PK') return 'Pre-Kindergarten';
  return name === 'K' ? 'Kindergarten' : `Grade ${Number(name)}`;
}

/** Calendar years of the pretended school year; fixed, so that a seed means the same roster for ever. */
export const schoolYear = 2026;

export function makeSchoolConfigurations(): SchoolConfigurationRow[] {
  const common = { active: true, city: 'Ardfert', state: 'OH', zip: '44000', defaultYearId: 31, schoolLMS: false };
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
    { ...common, ...closedSchool, active: false, schoolName: 'St. Brendan Preschool', address: null, email: null },
  ];
}
