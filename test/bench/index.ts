import { benchClassify } from './classify.ts';
import { benchReclassify } from './reclassify.ts';

console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
benchClassify();
benchReclassify();
