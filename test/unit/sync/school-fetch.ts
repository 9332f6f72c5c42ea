import { request, type Agent, type RequestOptions } from 'node:https';
import { createSecureContext, type SecureContext } from 'node:tls';
import type { Fetch } from '../../../lib/sync/targets/scim/request.ts';
import type { School } from '../../school/index.ts';

/** Made once: each connection would otherwise read all the authorities of the world anew, to believe none of them. */
const secureContext = createSecureContext();

/**
 * A `fetch` that reaches the demo school under its real host names. Without an `agent` there is a new connection for each request, because
 * scimmy-routers cuts one after a 5xx.
 */
export function schoolFetch(school: School, agent: Agent | false = false): Fetch {
  return (url, init) =>
    new Promise((resolve, reject) => {
      const { host, pathname, search } = new URL(url);
      const headers = { ...(init.headers as Record<string, string>), host };
      const method = init.method ?? 'GET';
      const port = school.port;
      // Node hands it on to the connection; its types leave it out.
      const options: RequestOptions & { secureContext: SecureContext } = {
        host: '127.0.0.1',
        port,
        method,
        path: pathname + search,
        headers,
        rejectUnauthorized: false,
        agent,
        secureContext,
      };
      const sent = request(options);
      sent.once('error', reject);
      sent.once('response', (incoming) => {
        const chunks: Buffer[] = [];
        incoming.once('error', reject);
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.once('end', () => {
          const status = incoming.statusCode ?? 500;
          const body = status === 204 ? null : Buffer.concat(chunks);
          resolve(new Response(body, { status, headers: incoming.headers as Record<string, string> }));
        });
      });
      sent.end(init.body);
    });
}
