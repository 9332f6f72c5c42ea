import { relative } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { main } from './say.mjs';
import { ROOT } from './project.mjs';

/** Prints what people read outside the catalogue, of the paths given or of everything: `path:line: text`. */
await main(async () => {
  const paths = process.argv.slice(2);
  const rules = { 'house/words-in-catalogue': ['error', 'everywhere'] };
  const eslint = new ESLint({
    cwd: ROOT,
    overrideConfig: [tseslint.configs.disableTypeChecked, { rules }],
    ruleFilter: ({ ruleId }) => ruleId in rules,
  });
  const results = await eslint.lintFiles(paths.length > 0 ? paths : ['lib', 'components', 'entrypoints']);
  for (const { filePath, messages } of results)
    for (const { line, message } of messages)
      console.log(`${relative(ROOT, filePath)}:${line}: ${message.split('”: ')[0].slice(1)}`);
});
