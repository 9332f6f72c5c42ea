import { benchClassify } from './classify.ts';
import { benchFilters } from './filters.ts';
import { benchPattern } from './pattern.ts';
import { benchReclassify } from './reclassify.ts';
import { benchSearch } from './search.ts';
import { benchSimilar } from './similar.ts';
import { benchFixOneEmail } from './steps/fix-one-email.ts';
import { benchSync } from './sync/index.ts';

console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
benchClassify();
benchReclassify();
benchFilters();
benchPattern();
benchSimilar();
benchSearch();
await benchSync();
await benchFixOneEmail();
