/**
 * Whether what npm put into node_modules is what the lockfile asks for.
 * `lock` is package-lock.json, `installed` is node_modules/.package-lock.json: npm's own record, written when an install is complete.
 * Packages for other systems are optional and may be absent.
 */
export function isWhatTheLockAsksFor(lock, installed) {
  if (!lock?.packages || !installed?.packages) return false;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed.packages[path];
    if (!found) return Boolean(wanted.optional || wanted.devOptional);
    return found.version === wanted.version;
  });
}
