/** The real host names under which everything is reached, so that the extension that ships is the one under test. */
export const hosts = {
  /** The staff app's classic host. */
  staff: 'renweb1.renweb.com',
  /** The staff app's newer host; same pages [assumed]. */
  staffNew: 'sis.factsmgt.com',
  api: 'api.factsmgt.com',
  target: 'scim.volunteers.example',
  trackItForward: 'www.trackitforward.com',
  /** Another host, to which a page of Track it Forward may lead. */
  elsewhere: 'import.volunteers.example',
} as const;

export type HostRole = 'staff' | 'api' | 'target' | 'trackItForward';

/** Which of the services a `Host` header (port and case ignored) names; `undefined` for any other host. */
export function roleOfHost(hostHeader: string | undefined): HostRole | undefined {
  const name = (hostHeader ?? '').toLowerCase().replace(/:\d+$/, '');
  if (name === hosts.staff || name === hosts.staffNew) return 'staff';
  if (name === hosts.api) return 'api';
  if (name === hosts.target) return 'target';
  if (name === hosts.trackItForward || name === hosts.elsewhere) return 'trackItForward';
  return undefined;
}

/** The value of Chromium's `--host-resolver-rules` that leads every host name to this school. */
export function resolverRules(port: number): string {
  return Object.values(hosts)
    .map((host) => `MAP ${host}:443 127.0.0.1:${port}`)
    .join(', ');
}
