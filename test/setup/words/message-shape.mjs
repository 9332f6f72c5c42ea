/**
 * What a message takes and how it chooses, from its entry in a file of messages (a text, or a list with one object).
 * Inputs are `number` where a message counts or writes them as a number, else `string`.
 */
export function shapeOf(entry) {
  const [{ declarations = [], selectors = [], match }] = typeof entry === 'string' ? [{ match: { '': entry } }] : entry;
  const locals = new Map();
  const inputs = new Map();
  const unknown = [];
  for (const declaration of declarations) {
    const [, input] = /^input (\w+)$/.exec(declaration) ?? [];
    const [, local, from, way] = /^local (\w+) = (\w+): (plural|number)$/.exec(declaration) ?? [];
    if (input) inputs.set(input, 'string');
    else if (local) locals.set(local, { from, way });
    else unknown.push(declaration);
  }
  for (const { from } of locals.values()) inputs.set(from, 'number');
  const texts = Object.values(match);
  for (const text of texts) {
    for (const [, name] of text.matchAll(/(?<!\\)\{(\w+)\}/g))
      if (!locals.has(name) && !inputs.has(name)) inputs.set(name, 'string');
    for (const [, name] of text.matchAll(/=\$(\w+)/g)) if (!inputs.has(name)) inputs.set(name, 'string');
  }
  return { inputs, locals, selectors, keys: Object.keys(match), texts, unknown };
}
