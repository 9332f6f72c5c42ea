// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import PanelView from '../../components/views/panel-view.svelte';
import type { EmailFix } from '../../lib/records/email-write.ts';
import type { Scene } from './gallery/scene.ts';
import { scenes } from './gallery/scenes.ts';
import { buildSources, type Sources } from './gallery/sources.ts';
import { ids } from './gallery/students.ts';
import { SEEN_AFTER } from '../../components/shared/watch-visibility.ts';
import { createVisibility, trustedClick, trustedKey } from './visibility.ts';

const ADDRESS = 'noah.bennett@stbrendan.org';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

type Opened = Sources & { readonly visibility: ReturnType<typeof createVisibility>; readonly sent: EmailFix[] };

async function open(studentId: number, more: Partial<Scene> = {}): Promise<Opened> {
  const sources = buildSources({ view: 'panel', page: { kind: 'student', studentId }, ...more });
  const visibility = createVisibility();
  visibility.see();
  const sent: EmailFix[] = [];
  const source = {
    ...sources.source,
    fixEmail: (fix: EmailFix): Promise<void> => {
      sent.push(fix);
      return sources.source.fixEmail(fix);
    },
  };
  render(PanelView, { source, page: sources.page, parents: sources.parents, visibility: visibility.world });
  await vi.advanceTimersByTimeAsync(600);
  return { ...sources, visibility, sent };
}

const writeButton = (): HTMLElement => screen.getByRole('button', { name: 'Save to FACTS' });
/** A person writes no letter into a field that stands still; a script or a tool does. */
const typeOn = async (value: string): Promise<void> => {
  if (!field().readOnly) await type(value);
};

const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'New email' });
const type = (value: string): Promise<boolean> => fireEvent.input(field(), { target: { value } });

/** Presses what has been in sight long enough. */
async function press(event: Event, target: HTMLElement): Promise<void> {
  await vi.advanceTimersByTimeAsync(600);
  await fireEvent(target, event);
  await vi.advanceTimersByTimeAsync(SEEN_AFTER);
}

it('writes what was typed and reads it back, and keeps undo at hand', async () => {
  await open(ids.missing);
  await type(ADDRESS);
  await press(trustedClick(), screen.getByRole('button', { name: 'Save to FACTS' }));
  expect(screen.getAllByText('Saving to FACTS…').length).toBeGreaterThan(0);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(screen.getByText('Saved to FACTS and verified.')).toBeTruthy();
  expect(screen.getByText('Will be synced.')).toBeTruthy();

  await press(trustedClick(), screen.getByRole('button', { name: 'Undo' }));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(screen.getByText('Removed from FACTS and verified.')).toBeTruthy();
  expect(screen.getByText('Won’t sync: no email.')).toBeTruthy();
});

it('takes Enter in the field like a click on the button', async () => {
  await open(ids.missing);
  await type(ADDRESS);
  await press(trustedKey('Enter'), field());
  expect(screen.getAllByText('Saving to FACTS…').length).toBeGreaterThan(0);
});

it('does not take Enter from a script', async () => {
  await open(ids.missing);
  await type(ADDRESS);
  await fireEvent.keyDown(field(), { key: 'Enter' });
  await vi.advanceTimersByTimeAsync(SEEN_AFTER);
  expect(screen.queryByText('Saving to FACTS…')).toBeNull();
});

it('does not nag about an address that is still being typed', async () => {
  await open(ids.missing);
  for (const text of ['n', 'noah', 'noah@', 'noah@stb', 'noah@stbrendan.']) {
    await type(text);
    expect(field().getAttribute('aria-invalid'), text).toBeNull();
  }
});

it.each([
  ['two words@stbrendan.org', 'There is a space inside the address.'],
  ['a@b.org, c@d.org', 'This is more than one address. Enter only one.'],
  ['noah@@stbrendan.org', 'There is one @ too many.'],
])('says at once what is wrong with %s', async (typed, sentence) => {
  await open(ids.missing);
  await type(typed);
  expect(screen.getByText(sentence)).toBeTruthy();
  expect(field().getAttribute('aria-invalid')).toBe('true');
});

it.each([
  ['', 'Enter an email address.'],
  ['noah', 'The @ is missing.'],
  ['noah@stbrendan', 'The part after the @ needs an ending such as .org.'],
])('writes nothing for “%s” and says why', async (typed, sentence) => {
  const { sent } = await open(ids.missing);
  await type(typed);
  await press(trustedKey('Enter'), field());
  expect(screen.getByText(sentence)).toBeTruthy();
  expect(screen.queryByText('Saving to FACTS…')).toBeNull();
  expect(sent).toEqual([]);
  expect(field().value).toBe(typed);
});

it('keeps the typed text when the write could not be queued', async () => {
  await open(ids.missing, { refusal: { code: 'worker-lost' } });
  await type(ADDRESS);
  await press(trustedKey('Enter'), field());
  expect(screen.getByRole('alert').textContent).toContain('The connection inside the browser was interrupted.');
  expect(field().value).toBe(ADDRESS);
});

it('keeps the typed text while the person looks at another student', async () => {
  const { page } = await open(ids.missing);
  await type('noah.benn');
  await page.showStudent(ids.clean);
  await vi.advanceTimersByTimeAsync(0);
  expect(screen.getByRole('heading', { name: 'Maria Alvarez' })).toBeTruthy();
  await page.showStudent(ids.missing);
  await vi.advanceTimersByTimeAsync(0);
  expect(field().value).toBe('noah.benn');
});

it('starts with the address that FACTS did not take', async () => {
  await open(ids.missing, {
    correction: { studentId: ids.missing, state: 'failed', to: ADDRESS, failure: { code: 'facts-unavailable' } },
  });
  expect(field().value).toBe(ADDRESS);
  expect(screen.getByRole('alert').textContent).toContain('FACTS has a problem of its own.');
});

it('an address sent again takes the place of the old failure, before the store has told about it', async () => {
  const sources = buildSources({
    view: 'panel',
    page: { kind: 'student', studentId: ids.missing },
    correction: { studentId: ids.missing, state: 'failed', to: ADDRESS, failure: { code: 'facts-unavailable' } },
  });
  const visibility = createVisibility();
  visibility.see();
  const sent: string[] = [];
  const source = { ...sources.source, fixEmail: async ({ to }: EmailFix) => void sent.push(to ?? '') };
  render(PanelView, { source, page: sources.page, parents: sources.parents, visibility: visibility.world });
  await vi.advanceTimersByTimeAsync(600);
  await press(trustedClick(), screen.getByRole('button', { name: 'Save to FACTS' }));
  expect(sent).toEqual([ADDRESS]);
  expect(screen.getAllByText('Saving to FACTS…').length).toBeGreaterThan(0);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('puts the text back into the field when a waiting write is withdrawn', async () => {
  await open(ids.missing, {
    correction: { studentId: ids.missing, state: 'queued', to: ADDRESS, failure: { code: 'facts-unreachable' } },
  });
  await press(trustedClick(), screen.getByRole('button', { name: 'Withdraw' }));
  expect(field().value).toBe(ADDRESS);
});

it('says that FACTS may still save an email whose answer did not come, and offers no second one meanwhile', async () => {
  await open(ids.missing, scenes['panel-checking']);
  expect(screen.getByText('FACTS took longer than 20 seconds to answer.')).toBeTruthy();
  expect(
    screen.getByText(/FACTS may still save the email, so Sync Review keeps looking\. If it isn’t in FACTS by/),
  ).toBeTruthy();
  for (const name of ['Save to FACTS', 'Withdraw', 'Undo']) expect(screen.queryByRole('button', { name })).toBeNull();
});

it('shows both addresses of a conflict and writes theirs only when they say so', async () => {
  const correction = { studentId: ids.missing, state: 'conflict', to: ADDRESS, found: 'n.bennett@gmail.com' } as const;
  await open(ids.missing, { correction });
  expect(screen.getAllByText('n.bennett@gmail.com').length).toBeGreaterThan(0);
  expect(screen.getByText(ADDRESS)).toBeTruthy();
  await press(trustedClick(), screen.getByRole('button', { name: 'Save mine anyway' }));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(screen.getByText('Saved to FACTS and verified.')).toBeTruthy();
});

it('puts the cursor into an empty field only when the person is in the panel already', async () => {
  const inPanel = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  await open(ids.missing);
  expect(document.activeElement).not.toBe(field());
  cleanup();
  inPanel.mockReturnValue(true);
  await open(ids.missing);
  expect(document.activeElement).toBe(field());
  cleanup();
  await open(ids.invalid);
  expect(document.activeElement).not.toBe(field());
  inPanel.mockRestore();
});

it('offers a key that may only read to fill the field on FACTS’ page', async () => {
  await open(ids.missing, { writeAccess: 'read-only' });
  expect(screen.queryByRole('button', { name: 'Save to FACTS' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Put it on FACTS’ page' })).toBeTruthy();
  expect(screen.getByText(/you click Save there/)).toBeTruthy();
});

it('proposes the address that was probably meant', async () => {
  await open(ids.typo);
  await press(trustedClick(), screen.getByRole('button', { name: 'Change to sam.ellis@gmail.com' }));
  expect(field().value).toBe('sam.ellis@gmail.com');
});

it.each([
  ['Enter', () => fireEvent(field(), trustedKey('Enter'))],
  ['a click', () => fireEvent(writeButton(), trustedClick())],
])('%s: writes the text that stood there, whatever is typed while it is looked at', async (_how, act) => {
  const { sent } = await open(ids.missing);
  await type(ADDRESS);
  await act();
  expect(field().readOnly).toBe(true);
  await typeOn(`${ADDRESS}x`);
  await type('by.a.tool@stbrendan.org');
  await vi.advanceTimersByTimeAsync(SEEN_AFTER);
  expect(sent).toEqual([{ studentId: ids.missing, from: null, to: ADDRESS }]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(screen.getByText('Saved to FACTS and verified.')).toBeTruthy();
});

it('the field can be typed in again once a press was refused', async () => {
  const { visibility, sent } = await open(ids.missing);
  await type(ADDRESS);
  visibility.coverUnnoticed();
  await press(trustedClick(), writeButton());
  expect(field().readOnly).toBe(false);
  expect(field().value).toBe(ADDRESS);
  expect(sent).toEqual([]);
});

it('a press is done once, however often it is made while it is looked at or on its way', async () => {
  const { sent } = await open(ids.missing);
  await type(ADDRESS);
  for (let turn = 0; turn < 4; turn += 1) {
    const button = screen.queryByRole('button', { name: 'Save to FACTS' });
    if (button) await fireEvent(button, trustedClick());
    if (screen.queryByRole('textbox', { name: 'New email' })) await fireEvent(field(), trustedKey('Enter'));
    await vi.advanceTimersByTimeAsync(150);
  }
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent).toHaveLength(1);
});

it('an offer taken while a press is looked at is neither written nor shown as if it were', async () => {
  const { sent } = await open(ids.missing);
  await type(ADDRESS);
  await fireEvent(writeButton(), trustedClick());
  const offers = screen.getAllByRole('button', { name: /@/ });
  expect(offers.length).toBeGreaterThan(0);
  for (const offer of offers) await fireEvent(offer, trustedClick());
  await fireEvent(field(), trustedKey('ArrowDown'));
  expect(field().value).toBe(ADDRESS);
  await vi.advanceTimersByTimeAsync(SEEN_AFTER);
  expect(sent.map(({ to }) => to)).toEqual([ADDRESS]);
});

it('writes nothing while something covers the address, though the button is in sight', async () => {
  const { visibility, sent } = await open(ids.missing);
  await type(ADDRESS);
  visibility.coverOnly(field());
  await press(trustedClick(), writeButton());
  await press(trustedKey('Enter'), field());
  expect(sent).toEqual([]);
  expect(document.activeElement).not.toBe(writeButton());
});

it('Cancel writes nothing, also while a press is looked at, and forgets what was typed', async () => {
  const { sent } = await open(ids.clean);
  for (const pressed of [false, true]) {
    await press(trustedClick(), screen.getByRole('button', { name: 'Change email' }));
    await type(ADDRESS);
    await vi.advanceTimersByTimeAsync(600);
    if (pressed) await fireEvent(writeButton(), trustedClick());
    const cancel = screen.getByRole<HTMLButtonElement>('button', { name: 'Cancel' });
    expect(cancel.type).toBe('button');
    await fireEvent(cancel, trustedClick());
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toEqual([]);
    expect(screen.queryByRole('textbox', { name: 'New email' })).toBeNull();
  }
  await press(trustedClick(), screen.getByRole('button', { name: 'Change email' }));
  expect(field().value).not.toBe(ADDRESS);
});

it.each([
  ['is marked as composing', { isComposing: true }],
  ['has the code of a composition', { keyCode: 229 }],
  ['stays down', { repeat: true }],
])('Enter that %s is no press', async (_what, more) => {
  const { sent } = await open(ids.missing);
  await type(ADDRESS);
  await press(trustedKey('Enter', more), field());
  expect(sent).toEqual([]);
  expect(field().value).toBe(ADDRESS);
  await press(trustedKey('Enter'), field());
  expect(sent).toHaveLength(1);
});

it('writes nothing where the browser can’t tell what is seen, and leads on to the full page', async () => {
  const sources = buildSources({ view: 'panel', page: { kind: 'student', studentId: ids.missing } });
  const fixEmail = vi.fn(sources.source.fixEmail);
  const openReview = vi.fn(async () => {});
  const page = { ...sources.page, openReview };
  render(PanelView, { source: { ...sources.source, fixEmail }, page, parents: sources.parents, visibility: null });
  await vi.advanceTimersByTimeAsync(600);
  await type(ADDRESS);
  await press(trustedKey('Enter'), field());
  expect(fixEmail).not.toHaveBeenCalled();
  expect(openReview).toHaveBeenCalledWith(`#/students?student=${ids.missing}`);
});

it('the form itself submits nothing', async () => {
  const { sent } = await open(ids.missing);
  await type(ADDRESS);
  const form = field().closest('form') as HTMLFormElement;
  const submit = new SubmitEvent('submit', { bubbles: true, cancelable: true });
  await fireEvent(form, submit);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(submit.defaultPrevented).toBe(true);
  expect(sent).toEqual([]);
});

it('Undo, pressed twice, and a conflict decided for theirs write what was on the button at the press', async () => {
  const { sent } = await open(ids.missing);
  await type(ADDRESS);
  await press(trustedClick(), writeButton());
  await vi.advanceTimersByTimeAsync(5_000);
  const undo = screen.getByRole('button', { name: 'Undo' });
  await press(trustedClick(), undo);
  await fireEvent(undo, trustedClick());
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent).toEqual([
    { studentId: ids.missing, from: null, to: ADDRESS },
    { studentId: ids.missing, from: ADDRESS, to: null, verbatim: true },
  ]);
});

it('finds a half-typed address again when the panel’s frame is loaded anew, and none once it was written or taken back', async () => {
  const { source, page, parents, visibility } = await open(ids.clean);
  const loadAnew = async (): Promise<void> => {
    cleanup();
    render(PanelView, { source, page, parents, visibility: visibility.world });
    await vi.advanceTimersByTimeAsync(600);
  };
  await fireEvent.click(screen.getByRole('button', { name: 'Change email' }));
  await type('half@');
  await loadAnew();
  expect(field().value).toBe('half@');
  await type(ADDRESS);
  await loadAnew();
  expect(field().value).toBe(ADDRESS);
  await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await loadAnew();
  expect(screen.queryByRole('textbox', { name: 'New email' })).toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'Change email' }));
  await type(ADDRESS);
  await press(trustedClick(), writeButton());
  await vi.advanceTimersByTimeAsync(5_000);
  expect(screen.getByText('Saved to FACTS and verified.')).toBeTruthy();
  await loadAnew();
  expect(screen.queryByRole('textbox', { name: 'New email' })).toBeNull();
});

it('an offer that is chosen while a press is looked at changes nothing', async () => {
  const { sent } = await open(ids.duplicate);
  await type(ADDRESS);
  await vi.advanceTimersByTimeAsync(600);
  await fireEvent(field(), trustedKey('Enter'));
  await fireEvent.click(screen.getByRole('button', { name: /^peter\.dawson@/ }));
  expect(field().value).toBe(ADDRESS);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sent.map(({ to }) => to)).toEqual([ADDRESS]);
});

it('the arrow keys take an offer while nothing is pressed', async () => {
  await open(ids.duplicate);
  await fireEvent(field(), trustedKey('ArrowDown'));
  expect(field().value).toContain('@');
});

it('until FACTS’ queue has what was pressed, the text stands still', async () => {
  const sources = buildSources({ view: 'panel', page: { kind: 'student', studentId: ids.missing } });
  let queue = (): void => {};
  const fixEmail = (): Promise<void> => new Promise((resolve) => (queue = resolve));
  const visibility = createVisibility();
  visibility.see();
  render(PanelView, {
    source: { ...sources.source, fixEmail },
    page: sources.page,
    parents: sources.parents,
    visibility: visibility.world,
  });
  await vi.advanceTimersByTimeAsync(600);
  await type(ADDRESS);
  await press(trustedKey('Enter'), field());
  await vi.advanceTimersByTimeAsync(1_000);
  expect(field().readOnly).toBe(true);
  queue();
  await vi.advanceTimersByTimeAsync(100);
  expect(field().readOnly, 'queued, and not seen in the store yet').toBe(true);
  expect(field().value).toBe(ADDRESS);
});

it('says what FACTS held when the person began to type, whatever came there since', async () => {
  const { source, sent } = await open(ids.missing);
  await type('noah');
  await source.fixEmail({ studentId: ids.missing, from: null, to: 'quicker@stbrendan.org' });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(screen.getAllByText('quicker@stbrendan.org').length).toBeGreaterThan(0);
  const change = screen.queryByRole('button', { name: 'Change email' });
  if (change) await fireEvent.click(change);
  await type(ADDRESS);
  await press(trustedClick(), writeButton());
  expect(sent).toEqual([{ studentId: ids.missing, from: null, to: ADDRESS }]);
});
