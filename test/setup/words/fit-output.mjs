import { shapeOf } from './message-shape.mjs';

/** In place of the library's runtime, which serves web sites (cookies, addresses, servers): one place knows the language. */
export const RUNTIME = `export { getLocale } from '../../locale.ts';
export const experimentalStaticLocale = undefined;
/** @typedef {import('@inlang/paraglide-js').LocalizedString} LocalizedString */
/** @typedef {import('@inlang/paraglide-js').MessagePart} MessagePart */
/** @template I, O, M @typedef {import('@inlang/paraglide-js').MessageMetadata<I, O, M>} MessageMetadata */
`;

/** In place of the library's, which makes an Intl object at each call and knows no region. */
export const REGISTRY = `export * from '../../registry.ts';
`;

/** The library lets a message take anything; ours takes numbers where it counts, else texts that are formatted already. */
export function typeInputs(code, files) {
  const types = inputTypes(files);
  return code.replace(/^(\/\*\* @typedef \{\{)(.*)(\}\} (\w+)Inputs \*\/)$/gm, (line, before, inputs, after, name) => {
    const shape = types.get(name.toLowerCase());
    if (!shape) return line;
    return (
      before +
      inputs.replace(/(\w+): NonNullable<unknown>/g, (_, input) => `${input}: ${shape.get(input) ?? 'string'}`) +
      after
    );
  });
}

function inputTypes(files) {
  const messages = files
    .filter(({ locale }) => locale === 'en')
    .flatMap(({ text }) => Object.entries(JSON.parse(text)));
  return new Map(messages.map(([key, entry]) => [key, shapeOf(entry).inputs]));
}

/** Where one language ships, the library asks which it is and does nothing with the answer: once for each message. */
export const withoutIdleAsking = (code) =>
  code.replaceAll(/^\texperimentalStaticLocale \?\? options\.locale \?\? getLocale\(\)\n/gm, '');
