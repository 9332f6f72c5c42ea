import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { RequestHandler, Router } from 'express';
import express from 'express';
import { makeCertificate } from './certificate.ts';
import { type HostRole, roleOfHost } from './hosts.ts';
import { createBodyReader } from './read-body.ts';

export interface RunningServer {
  readonly port: number;
  /** Ends every connection at once, also those that wait for an answer. */
  close(): Promise<void>;
  /** Ends connections that wait for their next request. */
  closeIdle(): void;
}

/** One HTTPS server on 127.0.0.1 for all hosts; `port` 0 takes a free one. `inFront` sees every request before its host's router. */
export async function startServer(
  port: number,
  inFront: readonly RequestHandler[],
  routers: Readonly<Record<HostRole, Router>>,
): Promise<RunningServer> {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(createBodyReader(), ...inFront, routeByHost(routers));
  const server = createServer(await makeCertificate(), app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    closeIdle: () => server.closeIdleConnections(),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function routeByHost(routers: Readonly<Record<HostRole, Router>>): RequestHandler {
  return (req, res, next) => {
    const role = roleOfHost(req.headers.host);
    if (role) return routers[role](req, res, next);
    res.status(421).type('text/plain').send('The demo school does not serve this host.');
  };
}
