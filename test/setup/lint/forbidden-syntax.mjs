const LISTENER =
  'No window message listener: a page can send to it. Panel and worker talk over the private port (lib/platform), content script and page not at all.';
const TO_ANYONE = "postMessage('*') reaches whoever is there: name the origin, or use the private port (lib/platform).";
const MARKUP = 'Markup from strings lets data become script: use Svelte templates, textContent or createElement.';
const LANGUAGE =
  'Numbers, days and lists follow the language of the words: use formatNumber, formatDay … of lib/words.';
const SKIPPED = 'No skipped, focused or conditional tests: fix it, or delete it and say so in an issue.';
const SLEEP = 'No sleeps in tests: wait for what should happen (expect.poll, toPass, a locator assertion).';

const RUN_AGAIN = "Playwright's own test is run again whatever failed: import test from fixtures.ts or run-again.ts.";

const entries = (message, selectors) => selectors.map((selector) => ({ selector, message }));

/** For `no-restricted-syntax` in what ships: the ways in that shared pages must not have, each with what to do instead. */
export const IN_SHIPPED_CODE = [
  ...entries(LISTENER, [
    "CallExpression[callee.property.name='addEventListener'][arguments.0.value='message']",
    "CallExpression[callee.name='addEventListener'][arguments.0.value='message']",
    "AssignmentExpression[left.property.name='onmessage']",
    "AssignmentExpression[left.property.value='onmessage']",
    "AssignmentExpression[left.name='onmessage']",
    "SvelteAttribute[key.name='onmessage']",
    "SvelteDirective[kind='EventHandler'][key.name.name='message']",
  ]),
  ...entries(TO_ANYONE, [
    "CallExpression[callee.property.name='postMessage'] > Literal[value='*']",
    "CallExpression[callee.name='postMessage'] > Literal[value='*']",
    "Property[key.name='targetOrigin'] > Literal[value='*']",
  ]),
  ...entries(MARKUP, [
    'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    'AssignmentExpression[left.property.value=/^(innerHTML|outerHTML|srcdoc)$/]',
    'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/]',
    "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
    "SvelteMustacheTag[kind='raw']",
    'SvelteAttribute[key.name=/^(innerHTML|srcdoc)$/]',
  ]),
];

/** For `no-restricted-syntax` in what ships but lib/words. */
export const OUTSIDE_WORDS = entries(LANGUAGE, [
  'CallExpression[callee.property.name=/^toLocale(String|DateString|TimeString)$/]',
  "NewExpression[callee.object.name='Intl'][callee.property.name!='Collator'][callee.property.name!='Segmenter']",
]);

const TEST_FUNCTION = 'callee.object.name=/^(it|test|describe|suite)$/';
const SKIPPING = 'callee.property.name=/^(skip|skipIf|runIf|todo|fixme|fails|fail|only)$/';

/** For `no-restricted-syntax` in tests. */
export const IN_TESTS = [
  ...entries(SKIPPED, [
    `CallExpression[${TEST_FUNCTION}][${SKIPPING}]`,
    `CallExpression[callee.object.property.name='describe'][${SKIPPING}]`,
    'CallExpression[callee.name=/^(xit|xtest|xdescribe)$/]',
  ]),
  ...entries(SLEEP, ["CallExpression[callee.property.name='waitForTimeout']"]),
  ...entries(RUN_AGAIN, ["ImportDeclaration[source.value='@playwright/test'] ImportSpecifier[local.name='test']"]),
];
