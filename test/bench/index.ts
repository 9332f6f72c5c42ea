import { benchClassify } from './classify.ts';
import { benchReclassify } from './reclassify.ts';
import { benchSearch } from './search.ts';
import { benchSimilar } from './similar.ts';
import { benchSync } from './sync.ts';

console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
benchClassify();
benchReclassify();
benchSimilar();
benchSearch();
await benchSync();
