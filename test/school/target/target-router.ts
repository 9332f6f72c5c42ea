import type { RequestHandler, Router } from 'express';
import express from 'express';
import SCIMMYRouters, { SCIMMY } from 'scimmy-routers';
import { hosts } from '../hosts.ts';
import { readBody } from '../read-body.ts';
import type { Account } from './account.ts';
import { type ListRequest, listAccounts } from './list-accounts.ts';
import { ParentExtension } from './parent-extension.ts';
import { StudentExtension } from './student-extension.ts';
import { type TargetState, AccountError } from './target-state.ts';

export const targetPath = '/scim/v2';
export const targetUrl = `https://${hosts.target}${targetPath}`;
export const targetToken = 'demo-target-token-e07d6b';

/**
 * The sync target: scimmy behind a bearer token. scimmy's resources and settings belong to the process, so they are declared once and
 * look up the school's accounts from the request: several schools may run side by side.
 */
export function createTargetRouter(state: () => TargetState): Router {
  declareUser();
  const router = express.Router();
  router.use(targetPath, useState(state), refuseBadJson, scimRouter());
  router.use(
    (_req, res) => void res.status(404).type('text/plain').send('Nothing here; the SCIM service is at /scim/v2.'),
  );
  return router;
}

function useState(state: () => TargetState): RequestHandler {
  return (_req, res, next) => {
    res.locals.target = state();
    next();
  };
}

/** scimmy's own parser is passed by (the body was read before), so its two refusals are made here. */
const refuseBadJson: RequestHandler = (req, res, next) => {
  const { text, json } = readBody(res);
  if (text === '' || (json !== undefined && req.is(['application/scim+json', 'application/json']))) return next();
  const error = new SCIMMY.Types.Error(400, 'invalidSyntax', 'The body must be JSON, sent as application/scim+json.');
  res
    .status(400)
    .type('application/scim+json')
    .send(JSON.stringify(new SCIMMY.Messages.Error(error)));
};

let shared: Router | undefined;

function scimRouter(): Router {
  SCIMMY.Config.set('authenticationSchemes', []);
  shared ??= new SCIMMYRouters({
    type: 'bearer',
    baseUri: () => `https://${hosts.target}`,
    context: (req) => targetOf(req),
    handler: (req) => {
      const { bulk, maxOperations, maxPayloadSize } = targetOf(req).settings;
      SCIMMY.Config.set({ bulk: { supported: bulk, maxOperations, maxPayloadSize } });
      if (req.get('Authorization') !== `Bearer ${targetToken}`) throw new Error('Missing or wrong bearer token');
      return 'integration';
    },
  });
  return shared;
}

function targetOf(req: express.Request): TargetState {
  return req.res?.locals.target as TargetState;
}

let declared = false;

function declareUser(): void {
  if (declared) return;
  declared = true;
  SCIMMY.Resources.declare(SCIMMY.Resources.User)
    .extend(StudentExtension, false)
    .extend(ParentExtension, false)
    .ingress((resource, instance, context) => asScimErrors(() => writeAccount(context, resource.id, instance)))
    .egress((resource, context) => asScimErrors(() => readAccounts(context, resource.id, resource as ListRequest)))
    .degress((resource, context) => asScimErrors(() => (context as TargetState).delete(resource.id as string)));
}

function writeAccount(context: unknown, id: string | undefined, instance: object): never {
  const plain = JSON.parse(JSON.stringify(instance)) as Account;
  return structuredClone((context as TargetState).write(id, plain)) as never;
}

function readAccounts(context: unknown, id: string | undefined, request: ListRequest): never {
  const state = context as TargetState;
  if (id === undefined) return structuredClone(listAccounts(state, request)) as never;
  const account = state.get(id);
  if (!account) throw new AccountError(404, null, `Resource ${id} not found`);
  return structuredClone(account) as never;
}

function asScimErrors<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof AccountError)) throw error;
    throw new SCIMMY.Types.Error(error.status, error.scimType as never, error.message);
  }
}
