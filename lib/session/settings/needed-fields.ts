import { checkTargetFields, type TargetField } from '../../sync/target-fields.ts';

/**
 * Of what a service says that every account needs: `open` is not filled yet and can be set, `never` is nothing that Sync Review sends. Pure.
 */
export function sortNeeds(
  needs: readonly string[],
  fields: readonly TargetField[],
): { readonly open: readonly string[]; readonly never: readonly string[] } {
  const filled = new Set(fields.map(({ name }) => name.trim().toLowerCase()));
  const missing = needs.filter((name) => !filled.has(name.toLowerCase()));
  const canBeSet = (name: string): boolean =>
    checkTargetFields([{ name, source: { kind: 'constant', text: 'x' } }]).length === 0;
  return { open: missing.filter(canBeSet), never: missing.filter((name) => !canBeSet(name)) };
}
