/** What every destination holds of a person, under SCIM's words, in the order in which changes are shown. */
export const personFields = ['externalId', 'userName', 'givenName', 'familyName', 'gradeLevel', 'schoolCode'] as const;

export type PersonField = (typeof personFields)[number];
