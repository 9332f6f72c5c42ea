import { afterEach, expect, it } from 'vitest';
import type { StaffAppOptions } from '../../school/staff-app/router.ts';
import { createSampleBackend } from '../../school/staff-app/sample-backend.ts';
import { serveStaffApp, type ServedStaffApp } from '../../school/staff-app/serve-alone.ts';

let app: ServedStaffApp | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

async function serve(options?: StaffAppOptions): Promise<string> {
  app = await serveStaffApp(createSampleBackend(1), options);
  return app.origin;
}

it('redirects the bare host to the app', async () => {
  const origin = await serve();
  const response = await fetch(origin, { redirect: 'manual' });
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe('/renweb1/');
});

it.each([
  ['/renweb1/', 'text/html'],
  ['/renweb1/app/main.js', 'application/javascript'],
  ['/renweb1/styles/base.css', 'text/css'],
  ['/renweb1/favicon.svg', 'image/svg+xml'],
  ['/favicon.ico', 'image/svg+xml'],
])('serves %s as %s', async (path, type) => {
  const response = await fetch((await serve()) + path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain(type);
});

it.each(['/renweb1/', '/renweb1/api/students/1001'])(
  'sends the strict policy and no isolation with %s',
  async (path) => {
    const { headers } = await fetch((await serve()) + path);
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('cross-origin-embedder-policy')).toBeNull();
    expect(headers.get('cross-origin-opener-policy')).toBeNull();
  },
);

it('isolates the page when asked', async () => {
  const { headers } = await fetch(`${await serve({ crossOriginIsolated: true })}/renweb1/`);
  expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
});

it('serves nothing outside its public folder', async () => {
  const response = await fetch(`${await serve()}/renweb1/..%2frouter.ts`);
  expect([403, 404]).toContain(response.status);
});
