import { expect, test } from 'vitest';
import { presentSyncFailure } from '../../../../lib/errors.ts';
import { destinationNames } from '../../../../lib/session/files/destination-name.ts';
import { destinationOf, fileKinds } from '../../../../lib/session/files/file-targets.ts';

const targetUrl = 'https://scim.example:8443/tenants/7/scim/v2';

test('a service goes by its host, and with its address where there is room', () => {
  const names = destinationNames({ targetUrl, targetName: '' });
  expect(names.current).toBe('scim.example:8443');
  expect(names.of(targetUrl)).toBe('scim.example:8443');
  expect(names.inFull(targetUrl)).toBe('scim.example:8443/tenants/7/scim/v2');
});

test('it goes by the school’s own name once it has one; a former service does not', () => {
  const names = destinationNames({ targetUrl, targetName: ' Volunteer portal ' });
  expect(names.current).toBe('Volunteer portal');
  expect(names.inFull(targetUrl)).toBe('Volunteer portal (scim.example:8443/tenants/7/scim/v2)');
  expect(names.of('https://former.example/scim')).toBe('former.example');
  expect(names.inFull('https://former.example/scim')).toBe('former.example/scim');
});

test('a file goes by who takes it, whatever the service is called', () => {
  const names = destinationNames({ targetUrl, targetName: 'Volunteer portal' });
  for (const kind of fileKinds) expect(names.of(destinationOf(kind).target)).toBe(destinationOf(kind).receiver);
});

test('before one is set up it is only the destination', () => {
  const { current } = destinationNames({ targetUrl: null, targetName: 'left over' });
  expect(presentSyncFailure({ code: 'target-unavailable' }, current).sentence).toBe(
    'The destination can’t be reached.',
  );
});

test('what can’t be read as an address any more is shown as it is', () => {
  expect(destinationNames({ targetUrl: null, targetName: '' }).of('file:gone')).toBe('file:gone');
});
