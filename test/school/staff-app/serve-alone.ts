import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { StaffAppBackend } from './backend.ts';
import { staffAppRouter, type StaffAppOptions } from './router.ts';

export interface ServedStaffApp {
  /** Without a trailing slash, e.g. `http://127.0.0.1:41234`. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the staff app by itself, on a free port, for its own tests. */
export async function serveStaffApp(backend: StaffAppBackend, options: StaffAppOptions = {}): Promise<ServedStaffApp> {
  const server = createServer(express().use(staffAppRouter(backend, options)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
