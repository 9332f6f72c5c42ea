import { basename } from 'node:path';

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/;
const EMPTY_NAMES = /(^|-)(utils?|helpers?|managers?|data|info|misc|common)(-|\.)/;

/** ESLint rule: files are named in kebab-case for the one idea they hold. */
export const fileNames = {
  meta: { type: 'suggestion', schema: [], docs: { description: 'Kebab-case file names that say something' } },
  create(context) {
    const name = basename(context.filename);
    const message = whyNot(name);
    return message ? { Program: (node) => context.report({ loc: { line: 1, column: 0 }, node, message }) } : {};
  },
};

function whyNot(name) {
  if (!KEBAB_CASE.test(name)) return `"${name}": file names are kebab-case (duplicate-groups.ts, student-card.svelte).`;
  if (EMPTY_NAMES.test(name)) return `"${name}" says nothing: name the file for the one idea it holds.`;
  return undefined;
}
