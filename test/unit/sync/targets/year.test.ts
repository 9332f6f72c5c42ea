import { plain, type Dialect } from '../../../school/dialects/dialect.ts';
import { combinations, quirks } from '../../../school/dialects/quirks.ts';
import { describeYear } from './describe-year.ts';

const all: Readonly<Record<string, Partial<Dialect>>> = { ...quirks, ...combinations };

for (const [name, quirk] of Object.entries(all)) {
  describeYear(`by single requests, a service that ${name}`, { ...plain, ...quirk });
  if (!('bulk' in quirk)) describeYear(`in bulk, a service that ${name}`, { ...plain, bulk: 'full', ...quirk });
}
