/**
 * Files, columns and their order by the OneRoster CSV binding 1.2.1 (1EdTech, final release of 22 August 2023,
 * https://www.imsglobal.org/spec/oneroster/v1p2/bind/csv), as public readers of it have them (named in test/unit/sync/oneroster-binding.test.ts, which holds the tables cell by cell). 1.2, published first, had one more column
 * in users.csv, `resourceSourcedIds`. Every column of a file must be there, and in this order; a file without rows must not.
 * Students without classes need these three and the manifest.
 */
export const tables = {
  orgs: ['sourcedId', 'status', 'dateLastModified', 'name', 'type', 'identifier', 'parentSourcedId'],
  users: [
    'sourcedId',
    'status',
    'dateLastModified',
    'enabledUser',
    'username',
    'userIds',
    'givenName',
    'familyName',
    'middleName',
    'identifier',
    'email',
    'sms',
    'phone',
    'agentSourcedIds',
    'grades',
    'password',
    'userMasterIdentifier',
    'preferredGivenName',
    'preferredMiddleName',
    'preferredFamilyName',
    'primaryOrgSourcedId',
    'pronouns',
  ],
  roles: [
    'sourcedId',
    'status',
    'dateLastModified',
    'userSourcedId',
    'roleType',
    'role',
    'beginDate',
    'endDate',
    'orgSourcedId',
    'userProfileSourcedId',
  ],
} as const;

export type TableName = keyof typeof tables;

export type Row<Name extends TableName> = Partial<Record<(typeof tables)[Name][number], string>>;

/** Every data file that the binding knows: each has a line in the manifest, also when it is absent. */
export const dataFiles = [
  'academicSessions',
  'categories',
  'classes',
  'classResources',
  'courses',
  'courseResources',
  'demographics',
  'enrollments',
  'lineItemLearningObjectiveIds',
  'lineItems',
  'lineItemScoreScales',
  'orgs',
  'resources',
  'resultLearningObjectiveIds',
  'results',
  'resultScoreScales',
  'roles',
  'scoreScales',
  'userProfiles',
  'userResources',
  'users',
] as const;
