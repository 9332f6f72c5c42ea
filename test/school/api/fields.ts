/** What may be filtered and sorted, by resource. Dots lead into nested objects. */
export type FieldType = 'number' | 'text' | 'boolean' | 'date';
export type Fields = Readonly<Record<string, FieldType>>;

export const studentFields: Fields = {
  studentId: 'number',
  personStudentId: 'number',
  configSchoolId: 'number',
  schoolCode: 'text',
  classYear: 'text',
  advisorId: 'text',
  homeroom: 'text',
  studentUDID: 'text',
  'school.status': 'text',
  'school.substatus': 'text',
  'school.enrollDate': 'date',
  'school.withdrawDate': 'date',
  'school.withdrawReason': 'text',
  'school.graduationDate': 'date',
  'school.gradeLevel': 'text',
  'school.nextStatus': 'text',
  'school.nextSchoolCode': 'text',
  'school.nextGradeLevel': 'text',
};

export const personFields: Fields = {
  personId: 'number',
  firstName: 'text',
  lastName: 'text',
  middleName: 'text',
  nickName: 'text',
  salutation: 'text',
  suffix: 'text',
  email: 'text',
  email2: 'text',
  username: 'text',
  homePhone: 'text',
  cellPhone: 'text',
  addressID: 'number',
  birthdate: 'date',
  gender: 'text',
  deceased: 'boolean',
  legacyPersonId: 'text',
  hasProfilePicture: 'boolean',
  modifiedDate: 'date',
};

export const gradeLevelFields: Fields = {
  gradeLevelId: 'number',
  gradeLevelName: 'text',
  description: 'text',
  sortOrder: 'number',
  'schoolReference.schoolCode': 'text',
};

export const schoolConfigurationFields: Fields = {
  configSchoolID: 'number',
  schoolCode: 'text',
  schoolName: 'text',
  active: 'boolean',
  city: 'text',
  state: 'text',
};

export const parentStudentFields: Fields = {
  parentID: 'number',
  studentID: 'number',
  relationship: 'text',
  custody: 'boolean',
  correspondence: 'boolean',
  grandparent: 'boolean',
  emergencyContact: 'boolean',
};

export const personFamilyFields: Fields = {
  personId: 'number',
  familyId: 'number',
  parent: 'boolean',
  student: 'boolean',
  familyOrder: 'number',
  financialResponsibility: 'boolean',
};

export const staffFields: Fields = { staffId: 'number', active: 'boolean', lastName: 'text' };
export const homeroomFields: Fields = { 'studentReference.studentId': 'number', homeRoom: 'text' };
export const statusFields: Fields = { status: 'text' };
export const schoolYearFields: Fields = { yearId: 'number', yearName: 'text', firstDay: 'date', schoolCode: 'text' };
export const preferenceFields: Fields = { personId: 'number', blockEmail: 'boolean' };
export const familyFields: Fields = { familyID: 'number', familyName: 'text', enableWeb: 'boolean' };
export const userDefinedFields: Fields = { fieldId: 'number', fieldName: 'text' };
export const userDefinedDataFields: Fields = { fieldId: 'number', linkedId: 'number', data: 'text' };
