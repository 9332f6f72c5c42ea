/** Scrolls by 1,500 px in each frame; answers how long each frame took, milliseconds. Runs in the page. */
export async function scrollThrough(selector: string): Promise<number[]> {
  const list = document.querySelector(selector);
  if (!list) throw new Error(`No ${selector}.`);
  const frames: number[] = [];
  let last = performance.now();
  for (let step = 0; step < 120; step += 1) {
    list.scrollTop += 1_500;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = performance.now();
    frames.push(now - last);
    last = now;
  }
  return frames;
}

/** A virtual list of nothing but text: the least that scrolling so many rows can cost. Runs in the page. */
export function mountPlainList(size: number): void {
  const row = 44;
  document.body.innerHTML = `<div id="plain" style="height:600px;overflow:auto"><div style="position:relative;height:${size * row}px"></div></div>`;
  const list = document.getElementById('plain');
  const inner = list?.firstElementChild;
  const draw = (): void => {
    const first = Math.floor((list?.scrollTop ?? 0) / row);
    const rows = Array.from({ length: 30 }, (_, place) => first + place);
    const texts = rows.map((at) => `<div style="position:absolute;top:${at * row}px">Last${at}, First${at}</div>`);
    if (inner) inner.innerHTML = texts.join('');
  };
  list?.addEventListener('scroll', draw);
  draw();
}

export function tellFrames(frames: readonly number[]): string {
  const sorted = frames.toSorted((a, b) => a - b);
  const dropped = frames.filter((frame) => frame > 25).length;
  return `${dropped} of ${frames.length} frames dropped, median ${(sorted[frames.length / 2] ?? 0).toFixed(1)} ms`;
}

/** Scrolls on, and counts the table rows that were not there before. Runs in the page. */
export async function countRowsMade(selector: string): Promise<number> {
  const list = document.querySelector(selector);
  if (!list) throw new Error(`No ${selector}.`);
  const rowsNow = (): Element[] => [...list.querySelectorAll('tbody tr')];
  const before = new Set(rowsNow());
  const made = new Set<Element>();
  for (const by of [44, 100, 5_000, -300, -2_000, 100_000, -44, 700, 1_234, -90_000]) {
    list.scrollTop += by;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    for (const row of rowsNow()) if (!before.has(row)) made.add(row);
  }
  return made.size;
}
