import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test } from 'vitest';
import { createDrafts, type Drafts } from '../../../lib/platform/drafts.ts';

let locked: boolean;
let drafts: Drafts;
beforeEach(() => {
  fakeBrowser.reset();
  locked = false;
  drafts = createDrafts(async () => locked);
});

const kept = (): Promise<Record<string, unknown>> => fakeBrowser.storage.session.get(null);
const draft = { text: 'noah.benn', from: null };

test('a half-typed address is kept by tab and student, in the memory of the browser’s session only', async () => {
  await drafts.of(1).keepDraft(4711, draft);
  expect(await drafts.of(1).readDraft(4711)).toEqual(draft);
  expect(await drafts.of(1).readDraft(4712)).toBeNull();
  expect(await drafts.of(2).readDraft(4711)).toBeNull();
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  await drafts.of(1).keepDraft(4711, null);
  expect(await kept()).toEqual({});
});

test('letters typed fast are kept in their order, and the student typed longest ago goes', async () => {
  const tab = drafts.of(1);
  await Promise.all(['n', 'no', 'noa'].map((text) => tab.keepDraft(1, { text, from: 'x@y.org' })));
  expect(await tab.readDraft(1)).toEqual({ text: 'noa', from: 'x@y.org' });
  for (let id = 2; id <= 21; id += 1) await tab.keepDraft(id, draft);
  expect(await tab.readDraft(1)).toBeNull();
  expect(await tab.readDraft(2)).toEqual(draft);
});

test('with its tab, with the lock, and for whoever comes while it is locked, it is gone', async () => {
  await drafts.of(1).keepDraft(1, draft);
  await drafts.of(2).keepDraft(1, draft);
  await drafts.forget(1);
  expect(Object.keys(await kept())).toEqual(['draft.2']);
  locked = true;
  expect(await drafts.of(2).readDraft(1)).toBeNull();
  await drafts.of(2).keepDraft(2, draft);
  await fakeBrowser.storage.session.set({ 'vault.key': 'k' });
  await drafts.forgetAll();
  expect(await kept()).toEqual({ 'vault.key': 'k' });
});

test('what can’t be read any more counts as nothing typed', async () => {
  await fakeBrowser.storage.session.set({ 'draft.1': [{ of: 'another version' }] });
  expect(await drafts.of(1).readDraft(1)).toBeNull();
  await drafts.of(1).keepDraft(1, draft);
  expect(await drafts.of(1).readDraft(1)).toEqual(draft);
});
