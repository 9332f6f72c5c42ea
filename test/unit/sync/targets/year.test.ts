import { plain, type Dialect } from '../../../school/dialects/dialect.ts';
import { combinations, quirks } from '../../../school/dialects/quirks.ts';
import { twists } from '../../../school/dialects/twists.ts';
import { describeYear } from './describe-year.ts';

const all: Readonly<Record<string, Partial<Dialect>>> = { ...quirks, ...combinations };

for (const [name, quirk] of Object.entries(all)) {
  describeYear(`by single requests, a service that ${name}`, { ...plain, ...quirk });
  if (!('bulk' in quirk)) describeYear(`in bulk, a service that ${name}`, { ...plain, bulk: 'full', ...quirk });
}

for (const [name, twist] of Object.entries(twists)) {
  const dialect = { ...plain, pageSize: 5, twist };
  if (!name.includes('bulk')) describeYear(`by single requests, a service that ${name}`, dialect);
  describeYear(`in bulk, a service that ${name}`, { ...dialect, bulk: 'full' });
}

describeYear('by PUT only, a service that lets nobody change a user name', {
  ...plain,
  patch: 'not-allowed',
  twist: twists['lets nobody change a user name'],
});
