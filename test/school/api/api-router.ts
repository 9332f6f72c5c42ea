import { Router } from 'express';
import type { FactsState } from '../facts/facts-state.ts';
import { sendError, sendGatewayError, sendProblem } from './errors.ts';
import type { Fields } from './fields.ts';
import * as fields from './fields.ts';
import { createGate, requireScope } from './gate.ts';
import type { Area } from './keys.ts';
import { habitsOf } from './list-habits.ts';
import { type RowSource, sendPage } from './page.ts';
import { makePeopleSource, makeSource, makeStudentSource } from './people-source.ts';
import type { RateLimit } from './rate-limit.ts';
import { type ApiSettings, patchPerson, putPerson, readId } from './write-person.ts';
import { writeNothing } from './write-nothing.ts';

/** FACTS' REST API as facts-sis describes it. It sends no CORS headers, as the real one most likely doesn't. */
export function createApiRouter(facts: () => FactsState, rateLimit: RateLimit, settings: ApiSettings): Router {
  const router = Router({ caseSensitive: false });
  router.use(createGate(rateLimit));

  const list = (path: string, area: Area, source: () => RowSource, filterable: Fields) =>
    router.get(path, requireScope(area, 'read'), (req, res) =>
      sendPage(req, res, source(), filterable, habitsOf(path, settings.lists)),
    );

  const side = () => facts().sideLists;
  list('/Students/Status', 'people', () => makeSource(side().studentStatus), fields.statusFields);
  list('/People/Staff', 'people', () => makeSource(side().staff), fields.staffFields);
  list('/People/StudentsHomeroom', 'people', () => makeSource(side().studentsHomeroom), fields.homeroomFields);
  list(
    '/People/DirectoryPreferences',
    'people',
    () => makeSource(side().directoryPreferences),
    fields.preferenceFields,
  );
  list('/SchoolYears', 'academics', () => makeSource(side().schoolYears), fields.schoolYearFields);
  list('/UserDefinedFields', 'people', () => makeSource(side().userDefinedFields), fields.userDefinedFields);
  list('/UserDefinedData', 'people', () => makeSource(side().userDefinedData), fields.userDefinedDataFields);
  list('/Students', 'people', () => makeStudentSource(facts().students, facts().reads), fields.studentFields);
  list('/Academics/GradeLevels', 'academics', () => makeSource(facts().gradeLevels), fields.gradeLevelFields);
  list(
    '/SchoolConfigurations',
    'academics',
    () => makeSource(facts().schoolConfigurations),
    fields.schoolConfigurationFields,
  );
  list('/People/ParentStudent', 'people', () => makeSource(facts().parentStudent), fields.parentStudentFields);
  list('/People/PersonFamily', 'people', () => makeSource(facts().personFamily), fields.personFamilyFields);
  list('/Families', 'people', () => makeSource(facts().families), fields.familyFields);
  list('/People', 'people', () => makePeopleSource(facts().reads), fields.personFields);

  router.get('/People/:id', requireScope('people', 'read'), (req, res) => {
    const id = readId(req.params.id);
    const person = id === undefined ? undefined : facts().reads.get(id);
    if (person) res.json(writeNothing(person, fields.personFields, habitsOf('/People', settings.lists)));
    else sendError(res, 404, 'NotFound', `Person ${req.params.id} was not found.`);
  });
  router.patch('/People/:id', requireScope('people', 'write'), patchPerson(facts, settings));
  router.put('/People/:id', requireScope('people', 'write'), putPerson(facts));

  router.use((_req, res) => sendGatewayError(res, 404, 'Resource not found'));
  router.use(((error, req, res, _next) => {
    sendProblem(res, 'An error occurred while processing your request.', String(error), req.path);
  }) satisfies import('express').ErrorRequestHandler);
  return router;
}
