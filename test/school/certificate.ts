import { generate } from 'selfsigned';
import { hosts } from './hosts.ts';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

let made: Promise<Certificate> | undefined;

/** A self-signed certificate for the school's host names, made once per process. Trust it for tests only. */
export function makeCertificate(): Promise<Certificate> {
  made ??= generate([{ name: 'commonName', value: 'Demo school' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...[...Object.values(hosts), 'localhost'].map((value) => ({ type: 2 as const, value })),
          { type: 7 as const, ip: '127.0.0.1' },
        ],
      },
    ],
  }).then((pem) => ({ key: pem.private, cert: pem.cert }));
  return made;
}
