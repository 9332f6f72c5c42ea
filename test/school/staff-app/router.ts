import { fileURLToPath } from 'node:url';
import express from 'express';
import type { StaffAppBackend } from './backend.ts';
import { recordEndpoints } from './record-endpoints.ts';
import { securityHeaders } from './security-headers.ts';

export interface StaffAppOptions {
  /** Sends COEP `require-corp` and COOP `same-origin` with everything. Default false. */
  readonly crossOriginIsolated?: boolean;
}

const publicFolder = fileURLToPath(new URL('./public/', import.meta.url));

/**
 * The demo school's stand-in for the FACTS SIS staff web app, to mount at the root of its host: the single page at
 * `/renweb1/`, its endpoints below `/renweb1/api/`, and a redirect from `/`. Knows the school only through `backend`.
 */
export function staffAppRouter(backend: StaffAppBackend, options: StaffAppOptions = {}): express.Router {
  const router = express.Router();
  router.use(securityHeaders(options.crossOriginIsolated ?? false));
  router.get('/', (_request, response) => response.redirect('/renweb1/'));
  router.get('/favicon.ico', (_request, response) => response.sendFile('favicon.svg', { root: publicFolder }));
  router.use('/renweb1/api', recordEndpoints(backend));
  router.use('/renweb1', express.static(publicFolder));
  return router;
}
