// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import MarkedMessage from '../../components/shared/marked-message.svelte';
import type { MessagePart } from '../../lib/words/index.ts';

afterEach(cleanup);

const text = (value: string): MessagePart => ({ type: 'text', value });
const mark = (type: 'markup-start' | 'markup-end', name: string): MessagePart => ({
  type,
  name,
  options: {},
  attributes: {},
});
const link = createRawSnippet((words: () => string) => ({ render: () => `<a href="#/settings">${words()}</a>` }));

it('draws the marked words of a sentence by their snippet, with the sentence around them as it is', () => {
  const parts = [
    text('Open '),
    mark('markup-start', 'link'),
    text('Settings'),
    mark('markup-end', 'link'),
    text(' first.'),
  ];
  const { container } = render(MarkedMessage, { parts, marks: { link } });
  expect(container.textContent.trim()).toBe('Open Settings first.');
  expect(container.querySelector('a')?.textContent).toBe('Settings');
});

it('shows the words of a mark that nobody draws, so that nothing of the sentence is lost', () => {
  const parts = [text('Press '), mark('markup-start', 'key'), text('Enter'), mark('markup-end', 'key'), text('.')];
  const { container } = render(MarkedMessage, { parts, marks: {} });
  expect(container.textContent.trim()).toBe('Press Enter.');
});
