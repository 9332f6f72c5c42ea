// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserVisibility, UNBROKEN, watchVisibility } from '../../components/shared/watch-visibility.ts';
import { createVisibility } from './visibility.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('tells each change once, and none that is none', async () => {
  const visibility = createVisibility();
  const told: string[] = [];
  watchVisibility(document.createElement('button'), visibility.world, (next) => told.push(next));
  visibility.see();
  visibility.see();
  await vi.advanceTimersByTimeAsync(UNBROKEN);
  expect(told).toEqual(['live']);
  visibility.cover();
  await vi.advanceTimersByTimeAsync(4 * UNBROKEN);
  expect(told).toEqual(['live', 'warming', 'covered']);
});

describe('a browser', () => {
  const pageOf = (entry: unknown) => {
    const listeners = new Map<string, () => void>();
    const page = {
      IntersectionObserverEntry: entry,
      IntersectionObserver: class {},
      setTimeout: vi.fn(() => 7),
      clearTimeout: vi.fn(),
      devicePixelRatio: 2,
      addEventListener: (kind: string, listener: () => void) => listeners.set(kind, listener),
      removeEventListener: (kind: string, listener: () => void) =>
        listeners.get(kind) === listener && listeners.delete(kind),
    };
    return { page, listeners, world: browserVisibility(page as unknown as Window & typeof globalThis) };
  };

  it.each([
    ['has no such observer', undefined],
    ['knows nothing of covers', class {}],
  ])('that %s can’t tell', (_, entry) => {
    expect(pageOf(entry).world).toBeNull();
  });

  it('that knows of covers is asked as it is, its size and scale too', () => {
    const { page, listeners, world } = pageOf(
      class {
        get isVisible(): boolean {
          return true;
        }
      },
    );
    const work = (): void => {};
    expect(world?.Observer).toBe(page.IntersectionObserver);
    expect(world?.setTimeout(work, 500)).toBe(7);
    expect(page.setTimeout).toHaveBeenCalledWith(work, 500);
    world?.clearTimeout(7);
    expect(page.clearTimeout).toHaveBeenCalledWith(7);
    page.devicePixelRatio = 3;
    expect(world?.scale()).toBe(3);
    const listener = vi.fn();
    const stop = world?.onResize(listener);
    listeners.get('resize')?.();
    expect(listener).toHaveBeenCalledOnce();
    stop?.();
    expect(listeners.size).toBe(0);
  });
});
