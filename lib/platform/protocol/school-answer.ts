import * as z from 'zod/mini';
import type { Counts } from '../../roster/index.ts';
import type { HelpfulList } from '../../records/school.ts';
import type { StudentStatus } from '../../records/side-lists.ts';
import type { LastSyncView, RefreshView, SchoolView } from '../../review/views.ts';
import { exactly } from './exactly.ts';
import { failure } from './failure-answer.ts';
import { writeAccess } from './school-parts.ts';
import { studentRef } from './student-answers.ts';

const counts = exactly<Counts>()(
  z.object({
    total: z.number(),
    importable: z.number(),
    excluded: z.number(),
    skipped: z.number(),
    missingEmails: z.number(),
    invalidEmails: z.number(),
    duplicatesUnresolved: z.number(),
    duplicatesResolved: z.number(),
  }),
);

const refreshView = exactly<RefreshView>()(
  z.object({
    state: z.enum(['running', 'waiting', 'done', 'failed', 'cancelled']),
    rows: z.number(),
    totalRows: z.nullable(z.number()),
    requests: z.number(),
    totalRequests: z.nullable(z.number()),
    startedAt: z.number(),
    timeLeft: z.nullable(z.number()),
    notBefore: z.nullable(z.number()),
    failure: z.nullable(failure),
    finishedAt: z.nullable(z.number()),
  }),
);

const lastSync = exactly<LastSyncView>()(
  z.object({
    state: z.enum(['running', 'waiting', 'paused', 'done', 'failed', 'cancelled']),
    startedAt: z.number(),
    finishedAt: z.nullable(z.number()),
    confirmed: z.number(),
    refused: z.number(),
    total: z.number(),
  }),
);

const list = exactly<HelpfulList>()(
  z.enum([
    'grades',
    'schools',
    'families',
    'staff',
    'homerooms',
    'statuses',
    'years',
    'directory',
  ] as const satisfies readonly HelpfulList[]),
);

const studentStatus = exactly<StudentStatus>()(
  z.object({ status: z.string(), label: z.string(), records: z.optional(z.nullable(z.number())) }),
);

export const schoolView = exactly<SchoolView>()(
  z.object({
    phase: z.enum(['first-run', 'no-snapshot', 'ready']),
    counts,
    problems: z.number(),
    nextProblem: z.nullable(studentRef),
    takenAt: z.nullable(z.number()),
    listNotes: z.array(z.object({ sentence: z.string(), action: z.string() })),
    refresh: z.nullable(refreshView),
    lastSync: z.nullable(lastSync),
    writeAccess,
    listFailures: z.partialRecord(list, failure),
    listsRead: z.array(list),
    otherStatuses: z.array(studentStatus),
    peopleFailure: z.nullable(failure),
  }),
);
