import { relative, sep } from 'node:path';

const SAID =
  'this is read by people: put it into lib/words/messages and say m.<area>_<meaning>() (lib/words/README.md).';
const PLURAL = 'a plural made by hand: let the message count (`local few = count: plural`, lib/words/README.md).';

/** Attributes and props whose text is read, seen or heard. */
const READ =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|.*(label|text|sentence|action|legend|hint|note|intro|instead|words?|what|warning|question|answer|name|heading|summary|unit|empty))$/i;
const NOT_READ = new Set(['name', 'bind:value', 'inputmode', 'autocomplete']);

const LETTERS = /\p{L}/u;
const SENTENCE = /\p{L}[\p{L}’'.,;:…-]*\s+[\p{L}“"(]/u;
/** Names of keys, selectors of elements, and a font of CSS. */
const OF_CODE =
  /^(Arrow(Up|Down|Left|Right)|Enter|Escape|Tab|Home|End|PageUp|PageDown|Backspace|Delete|(button|li), [a-z ,.[\]="-]+|\d+px [a-z-]+)$/;
/** A style sheet, as code has it that draws within pages of others: selectors, then declarations. */
const STYLE_SHEET = /^\s*[.#:@*a-z][^{}“”.?!]*\{\s*[a-z-]+:\s[^{}]*;\s*\}/;
/** Elements that hold code, or the name of a key. */
const SILENT = new Set(['style', 'kbd']);
const SELECTS = /^(querySelector(All)?|closest|matches)$/;
/** A word beside a value: `Student ${id}`, `${count} grades`. */
const BESIDE_VALUE = /(^|\s)\p{Lu}?\p{Ll}{2,}[:.,]?\s…|…\s\p{Ll}{3,}([\s.,;:?!…]|$)/u;
const CAPITAL = /^\p{Lu}[\p{Ll}’]+[….:?!]?$/u;

/** Folders of plain code in which words for people are made; elsewhere texts of code are names of other programs. */
const SPEAKING = /^(components|entrypoints|lib\/(session|review|records|[a-z-]+\.ts))/;

/** ESLint rule: what people read stands in lib/words/messages, and its plurals too. */
export const wordsInCatalogue = {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'What people read comes from the catalogue' },
  },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    if (!SPEAKING.test(file)) return {};
    const report = (node, message) =>
      context.report({ node, message: `“${textOf(node).trim().slice(0, 40)}”: ${message}` });
    const text = (node) => {
      if (isRead(node) && !isForCode(node)) report(node, SAID);
    };
    return {
      SvelteText: (node) => LETTERS.test(node.value) && !SILENT.has(node.parent.name?.name) && report(node, SAID),
      SvelteLiteral: text,
      Literal: (node) => typeof node.value === 'string' && text(node),
      TemplateLiteral: text,
      ConditionalExpression: (node) => isPlural(node) && report(node.consequent, PLURAL),
    };
  },
};

const textOf = (node) => {
  if (node.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.cooked ?? '').join('…');
  return String(node.value ?? '');
};

function isRead(node) {
  const text = textOf(node);
  if (!LETTERS.test(text) || OF_CODE.test(text) || STYLE_SHEET.test(text)) return false;
  const place = placeInMarkup(node);
  if (place === 'child') return true;
  if (place !== null) return READ.test(place) && !NOT_READ.has(place);
  return SENTENCE.test(text) || CAPITAL.test(text) || (node.type === 'TemplateLiteral' && BESIDE_VALUE.test(text));
}

/** Where a text stands in markup: 'child', the name of the attribute, or null in plain code. A text that is compared or passed on isn't there. */
function placeInMarkup(node) {
  let from = node;
  for (let at = node.parent; at; from = at, at = at.parent) {
    if (at.type === 'SvelteMustacheTag' || at.type === 'SvelteLiteral') continue;
    if (at.type === 'SvelteAttribute') return at.key.name;
    if (at.type === 'SvelteElement' || at.type.endsWith('Block'))
      return from.type === 'SvelteMustacheTag' ? 'child' : null;
    const passes =
      at.type === 'TemplateLiteral' ||
      at.type === 'LogicalExpression' ||
      (at.type === 'ConditionalExpression' && from !== at.test);
    if (!passes) return null;
  }
  return null;
}

/** Names of keys, events, types and modules, and what only developers read. */
function isForCode(node) {
  const { parent } = node;
  if (parent.type === 'BinaryExpression' && /^[!=]==?$/.test(parent.operator)) return true;
  if (parent.type === 'SwitchCase' || parent.type === 'TSLiteralType' || parent.type === 'MemberExpression')
    return true;
  if (/^(Import|Export)/.test(parent.type) || parent.type === 'TemplateLiteral') return true;
  if (parent.type === 'Property' && parent.key === node) return true;
  if (parent.type === 'CallExpression' && SELECTS.test(parent.callee.property?.name ?? '')) return true;
  return parent.type === 'NewExpression' && /Error$/.test(parent.callee.name ?? '');
}

function isPlural({ test, consequent, alternate }) {
  const one =
    test.type === 'BinaryExpression' &&
    [test.left, test.right].some((side) => side.type === 'Literal' && side.value === 1);
  return (
    one &&
    [consequent, alternate].every((side) => /^(Template)?Literal$/.test(side.type) && typeof side.value !== 'number')
  );
}
