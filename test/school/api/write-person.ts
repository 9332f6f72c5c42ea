import type { RequestHandler, Response } from 'express';
import type { FactsState, PersonChanges } from '../facts/facts-state.ts';
import { readBody } from '../read-body.ts';
import { sendError } from './errors.ts';
import { personFields } from './fields.ts';
import { habitsOf, type HabitsByPath } from './list-habits.ts';
import { applyJsonPatch, checkType } from './json-patch.ts';
import { writeNothing } from './write-nothing.ts';

export interface ApiSettings {
  /** Whether JSON Patch `test` is obeyed (default) or ignored; nobody knows what the real one does. */
  honoursTest: boolean;
  /** What a PATCH is answered with. `person`: 200 with the person as written, as documented; `former`: as they were before. */
  patchAnswer: 'person' | 'former' | 'accepted' | 'nothing' | 'text' | 'empty';
  /** What FACTS makes of an address on its way in, such as trimming or cutting it. */
  keepEmail: (email: string) => string;
  /** How lists answer where the contract leaves it open. */
  lists: HabitsByPath;
}

export const usualSettings: ApiSettings = {
  honoursTest: true,
  patchAnswer: 'person',
  keepEmail: (email) => email,
  lists: {},
};

/** `PATCH /People/{id}`: 415, 404, 400 or 422 with the documented body, else 200 with the person. */
export function patchPerson(facts: () => FactsState, settings: ApiSettings): RequestHandler {
  return (req, res) => {
    const id = readId(req.params.id);
    if (!req.is('application/json-patch+json')) {
      return sendError(res, 415, 'UnsupportedMediaType', 'Use application/json-patch+json.');
    }
    const person = id === undefined ? undefined : facts().person(id);
    if (!person) return sendError(res, 404, 'NotFound', `Person ${req.params.id} was not found.`);
    const { json } = readBody(res);
    const result = applyJsonPatch(person, json, settings.honoursTest);
    if (!result.ok) return sendError(res, result.status, result.code, result.message, result.target);
    const { email } = result.changes;
    const kept = typeof email === 'string' ? { email: settings.keepEmail(email) } : {};
    const changes = { ...result.changes, ...kept } as PersonChanges;
    const after = facts().editPerson(person.personId, changes, 'api') ?? person;
    const habits = habitsOf('/People', settings.lists);
    const [former, written] = [person, after].map((row) => writeNothing(row, personFields, habits));
    answerPatch(res, settings.patchAnswer, former, written);
  };
}

function answerPatch(res: Response, kind: ApiSettings['patchAnswer'], before?: object, after?: object): void {
  switch (kind) {
    case 'person':
      return void res.json(after);
    case 'former':
      return void res.json(before);
    case 'accepted':
      return void res.status(202).json({ status: 'Accepted' });
    case 'nothing':
      return void res.status(204).end();
    case 'text':
      return void res.type('text/plain').send('The person was updated.');
    case 'empty':
      return void res.end();
  }
}

/** `PUT /People/{id}` takes the whole person: fields that are left out become null. */
export function putPerson(facts: () => FactsState): RequestHandler {
  return (req, res) => {
    const id = readId(req.params.id);
    if (!req.is('application/json')) return sendError(res, 415, 'UnsupportedMediaType', 'Use application/json.');
    const person = id === undefined ? undefined : facts().person(id);
    if (!person) return sendError(res, 404, 'NotFound', `Person ${req.params.id} was not found.`);
    const { json } = readBody(res);
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
      return sendError(res, 400, 'BadRequest', 'The body must be one person.');
    }
    const body = json as Record<string, unknown>;
    if ((body.personId ?? person.personId) !== person.personId) {
      return sendError(res, 400, 'BadRequest', 'personId differs from the address.', 'personId');
    }
    const changes: Record<string, unknown> = {};
    for (const field of Object.keys(personFields)) {
      if (field === 'personId' || field === 'modifiedDate') continue;
      const value = body[field] ?? (field === 'deceased' ? false : null);
      const wrong = checkType(field, value);
      if (wrong) return sendError(res, 422, 'InvalidValue', wrong, field);
      if (value !== ((person as unknown as Record<string, unknown>)[field] ?? null)) changes[field] = value;
    }
    res.json(facts().editPerson(person.personId, changes as PersonChanges, 'api'));
  };
}

export function readId(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,16}$/.test(text) ? Number(text) : undefined;
}
