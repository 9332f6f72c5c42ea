// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import PanelView from '../../components/views/panel-view.svelte';
import { people, personIds } from './gallery/people.ts';
import { buildSources } from './gallery/sources.ts';
import { ids } from './gallery/students.ts';
import { createVisibility } from './visibility.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function open(studentId: number): Promise<void> {
  const sources = buildSources({ view: 'panel', page: { kind: 'student', studentId }, people });
  const visibility = createVisibility();
  visibility.see();
  render(PanelView, {
    source: sources.source,
    page: sources.page,
    parents: sources.parents,
    visibility: visibility.world,
  });
  await settle();
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(600);
const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'New email' });
const type = async (value: string): Promise<void> => {
  await fireEvent.input(field(), { target: { value } });
  await settle();
};
const pressKey = async (key: string, target: Element | Window = window): Promise<void> => {
  await fireEvent.keyDown(target, { key });
  await settle();
};

it('offers the addresses that FACTS has around the student, each with whose it is', async () => {
  await open(ids.missing);
  const offers = within(screen.getByRole('region', { name: /^Known in FACTS/ }));
  const texts = offers.getAllByRole('listitem').map((item) => item.textContent?.replace(/\s+/g, ' ').trim());
  expect(texts).toEqual([
    expect.stringMatching(/^noah\.b@home\.example this student’s second email$/),
    expect.stringMatching(/^anna\.bennett@home\.example Anna Bennett, parent$/),
    expect.stringMatching(
      /^una\.grant@stbrendan\.org Una Grant, twin, Grade \w+ Would be a duplicate: Una Grant has it\.$/,
    ),
  ]);
});

it('puts an offer into the field on a click, and writes nothing', async () => {
  await open(ids.missing);
  await fireEvent.click(screen.getByRole('button', { name: 'anna.bennett@home.example' }));
  await settle();
  expect(field().value).toBe('anna.bennett@home.example');
  expect(document.activeElement).toBe(field());
  expect(screen.getByText(/This is also the address of/).textContent).toMatch(
    /Anna Bennett, parent in Noah’s own family/,
  );
  expect(screen.queryByText('Saving to FACTS…')).toBeNull();
});

it('offers first what the school’s pattern gives, and says that nobody knows whether it exists', async () => {
  await open(ids.missing);
  const built = screen.getByRole('region', { name: /^Suggested/ });
  const words = built.textContent?.replace(/\s+/g, ' ');
  expect(words).toMatch(/noah\.bennett@stbrendan\.org.*% of the addresses at stbrendan\.org look like this\./);
  expect(words).toMatch(/Check that the mailbox exists before you save it\./);
  await fireEvent.click(screen.getByRole('button', { name: 'noah.bennett@stbrendan.org' }));
  await settle();
  expect(field().value).toBe('noah.bennett@stbrendan.org');
  expect(screen.queryByText('Saving to FACTS…')).toBeNull();
});

it('brings the offers into the field with the arrow keys', async () => {
  await open(ids.missing);
  await pressKey('ArrowDown', field());
  expect(field().value).toBe('noah.bennett@stbrendan.org');
  await pressKey('ArrowDown', field());
  expect(field().value).toBe('noah.b@home.example');
  await pressKey('ArrowDown', field());
  expect(field().value).toBe('anna.bennett@home.example');
  await type('typed@by.hand');
  await pressKey('ArrowDown', field());
  expect(field().value).toBe('typed@by.hand');
});

it.each([
  ['clara.hill@home.example', 'Clara Hill, parent in the family of Vera Hill.'],
  ['rita.stone@stbrendan.org', 'Rita Stone, someone else in FACTS (perhaps staff).'],
  ['noah.old@stbrendan.org', 'Noah Benett, former student in Noah’s own family.'],
])('warns of %s and says whose it is', async (address, words) => {
  await open(ids.missing);
  await type(address);
  expect(screen.getByText(/This is also the address of/).textContent?.replace(/\s+/g, ' ')).toContain(words);
});

it('shows who may be the same child apart from brothers and sisters', async () => {
  await open(ids.missing);
  const same = within(screen.getByRole('region', { name: 'Maybe the same child as' }));
  expect(same.getAllByRole('listitem')).toHaveLength(1);
  expect(same.getByText(/former student/).closest('li')?.textContent).toContain(`ID ${personIds.former}`);
  const siblings = within(screen.getByRole('region', { name: 'Same family' }));
  expect(siblings.getByText('Una Grant')).toBeTruthy();
  expect(siblings.getByText(/twin, Grade/)).toBeTruthy();
  expect(siblings.getByText('Lily Bennett')).toBeTruthy();
});

it('jumps with one key to each of the other records and back', async () => {
  await open(ids.duplicate);
  expect(
    within(screen.getByRole('region', { name: 'Also has this email in FACTS' })).getByText('Paul Dawson'),
  ).toBeTruthy();
  await pressKey('o');
  expect(screen.getByRole('heading', { name: 'Ruth Dawson' })).toBeTruthy();
  await pressKey('o');
  expect(screen.getByRole('heading', { name: 'Peter Dawson' })).toBeTruthy();
  await pressKey('o');
  expect(screen.queryByRole('heading', { name: 'Ruth Dawson' })).toBeNull();
  expect(screen.getByRole('button', { name: /Back to Peter Dawson/ })).toBeTruthy();
  await pressKey('o');
  expect(screen.getByRole('heading', { name: 'Peter Dawson' })).toBeTruthy();
});

it('takes the letter o in the email field as a letter', async () => {
  await open(ids.missing);
  field().focus();
  await pressKey('o', field());
  expect(screen.getByRole('heading', { name: 'Noah Bennett' })).toBeTruthy();
});
