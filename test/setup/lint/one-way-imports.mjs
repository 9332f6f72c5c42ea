import { dirname, posix, relative, sep } from 'node:path';
import { whyNotFile, whyNotPackage } from './house.mjs';

const CARRIES_EXTENSION = /\.(ts|mts|js|mjs|svelte|css|json|html|svg|png)(\?\w+)?$/;
const IS_ALIAS = /^(@\/|~|#|@@|\/)/;

/** ESLint rule: imports are relative, carry their extension, and go one way through the house (house.mjs). */
export const oneWayImports = {
  meta: { type: 'problem', schema: [], docs: { description: 'Imports go one way through the house' } },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');

    function check(node, specifier, typeOnly) {
      const message = whyNot(file, specifier, { typeOnly });
      if (message) context.report({ node, message });
    }
    const checkSource = (node) => {
      if (node.source) check(node.source, node.source.value, (node.importKind ?? node.exportKind) === 'type');
    };
    return {
      ImportDeclaration: checkSource,
      ExportNamedDeclaration: checkSource,
      ExportAllDeclaration: checkSource,
      ImportExpression: ({ source }) => typeof source.value === 'string' && check(source, source.value, false),
      TSImportType: ({ source }) => check(source, source.value, true),
    };
  },
};

/** Why a file (path from the repository's folder) must not import a specifier, or undefined if it may. */
function whyNot(file, specifier, how) {
  if (IS_ALIAS.test(specifier))
    return `"${specifier}": imports are relative and carry their extension, so that plain Node runs them too.`;
  if (!specifier.startsWith('.')) return whyNotPackage(file, specifier);
  if (!CARRIES_EXTENSION.test(specifier))
    return `"${specifier}" has no extension: write the file's name in full (./student.ts).`;
  return whyNotFile(file, posix.join(dirname(file), specifier.replace(/\?\w+$/, '')), how);
}
