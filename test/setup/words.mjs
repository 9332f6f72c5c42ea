import { main } from './say.mjs';
import { compileWords } from './words/compile.mjs';

await main(async () => void (await compileWords()));
