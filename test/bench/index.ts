import { benchClassify } from './classify.ts';
import { benchFamilies } from './families.ts';
import { benchFamilyScreen } from './family-screen.ts';
import { benchFilters } from './filters.ts';
import { benchPattern } from './pattern.ts';
import { benchReclassify } from './reclassify.ts';
import { benchSearch } from './search.ts';
import { benchSimilar } from './similar.ts';
import { benchFixOneEmail } from './steps/fix-one-email.ts';
import { benchTables } from './tables.ts';
import { benchSync } from './sync/index.ts';

/** By the names that `npm run bench -- NAME …` takes; without a name all of them, in this order. */
const parts: ReadonlyMap<string, () => void | Promise<void>> = new Map([
  ['classify', benchClassify],
  ['reclassify', benchReclassify],
  ['families', benchFamilies],
  ['family-screen', benchFamilyScreen],
  ['filters', benchFilters],
  ['pattern', benchPattern],
  ['similar', benchSimilar],
  ['search', benchSearch],
  ['tables', benchTables],
  ['sync', benchSync],
  ['one-email', benchFixOneEmail],
]);

const named = process.argv.slice(2);
const unknown = named.filter((name) => !parts.has(name));
if (unknown.length > 0) {
  console.error(`There is no bench named ${unknown.join(', ')}. There are: ${[...parts.keys()].join(', ')}.`);
  process.exitCode = 2;
} else {
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
  for (const [name, bench] of parts) if (named.length === 0 || named.includes(name)) await bench();
}
