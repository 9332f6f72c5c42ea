import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { sendError, sendGatewayError } from './errors.ts';
import { type ApiKey, type Area, allows, findApiKey, keys } from './keys.ts';
import { readParameter } from './page.ts';
import type { RateLimit } from './rate-limit.ts';

/** Takes `personId==` with 200 ids of seven digits and refuses 1,000 ids [assumed: the real limit is not published]. */
export const longestQuery = 4096;

/**
 * What every request passes, in the order of the real gateway [assumed]: web server (URL length), subscription, rate limit,
 * school key, version. Rights come next, per route, before the resource is looked up.
 */
export function createGate(rateLimit: RateLimit): RequestHandler {
  return (req: Request, res: Response, next: NextFunction) => {
    const query = req.originalUrl.split('?')[1] ?? '';
    if (query.length > longestQuery) {
      return void res
        .status(404)
        .type('text/html')
        .send('<h2>HTTP Error 404.15 - Not Found</h2><p>The query string is too long.</p>');
    }
    if (req.get('Ocp-Apim-Subscription-Key') !== keys.subscription) {
      const message =
        'Access denied due to invalid subscription key. Make sure to provide a valid key for an active subscription.';
      return sendGatewayError(res, 401, message);
    }
    const retryAfter = rateLimit.take();
    if (retryAfter > 0) {
      const message = `Rate limit is exceeded. Try again in ${retryAfter} seconds.`;
      res.set('Retry-After', String(retryAfter));
      return sendGatewayError(res, 429, message);
    }
    const key = findApiKey(req.get('Facts-Api-Key'));
    if (!key) return sendGatewayError(res, 401, 'Access denied due to missing or invalid Facts-Api-Key.');
    const version = readParameter(req, 'api-version');
    if (version !== undefined && version !== '1' && version !== '1.0') {
      return sendError(res, 400, 'UnsupportedApiVersion', `The requested API version '${version}' is not supported.`);
    }
    res.locals.apiKey = key;
    next();
  };
}

/** 403 unless the key has the right; nothing of the resource is told before. */
export function requireScope(area: Area, wanted: 'read' | 'write'): RequestHandler {
  return (_req, res, next) => {
    if (allows(res.locals.apiKey as ApiKey, area, wanted)) return next();
    sendGatewayError(res, 403, `The API key does not have ${wanted} access to ${area}.`);
  };
}
