import { expect, test } from 'vitest';
import { AppError } from '../../../../lib/errors.ts';
import { ScreenController } from '../../../../lib/session/pages/screen-controller.svelte.ts';
import { screenDefaults, type ScreenStore } from '../../../../lib/records/screen-choices.ts';

/** Keeps when told, so that what holds before can be seen. */
function openScreen() {
  const kept = Promise.withResolvers<void>();
  const store: ScreenStore = {
    watch: (listener) => (listener(screenDefaults), () => {}),
    change: () => kept.promise,
  };
  return { screen: new ScreenController(store), kept };
}

test('a choice holds for the next key, before it is kept', async () => {
  const { screen, kept } = openScreen();
  const saving = screen.setShortcuts(false);
  expect(screen.choices).toEqual({ ...screenDefaults, shortcuts: false });
  kept.resolve();
  expect(await saving).toBe(true);
  expect(screen.choices.shortcuts).toBe(false);
});

test('a choice that could not be kept is taken back, and said', async () => {
  const { screen, kept } = openScreen();
  const saving = screen.setBadges(false);
  kept.reject(new AppError('store-full'));
  expect(await saving).toBe(false);
  expect(screen.choices).toEqual(screenDefaults);
  expect(screen.saving.failure?.code).toBe('store-full');
});
