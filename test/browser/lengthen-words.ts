import type { Page } from '@playwright/test';

/** Makes every text on the page at least 40 % longer, as another language would, and answers which buttons and tabs cut theirs off. */
export function lengthenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const node of texts) {
      const text = node.data.trim();
      if (!/\p{L}{2}/u.test(text) || text.includes('@')) continue;
      const words = text.split(/\s+/);
      const more: string[] = [];
      for (let added = 0, place = 0; added < text.length * 0.4; place += 1) {
        const word = words[place % words.length] ?? '';
        more.push(word);
        added += word.length + 1;
      }
      // A word is no longer than the longest of Spanish: it may break, as a compound does.
      node.data = ` ${node.data.trim()} ${more.join(' ').slice(0, Math.ceil(text.length * 0.4))}`;
    }
    const cut: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('button, [role="tab"], nav a')) {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      const isDrawn = element.checkVisibility({ visibilityProperty: true }) && clientWidth > 8;
      if (isDrawn && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 2)) cut.push(element.innerText);
    }
    const header = document.querySelector('header');
    const parts = [...(header?.querySelectorAll('h1, nav, fieldset, button') ?? [])].map((part) =>
      part.getBoundingClientRect(),
    );
    const overlap = parts.some((one, place) =>
      parts
        .slice(place + 1)
        .some(
          (other) =>
            Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
            Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1,
        ),
    );
    if (overlap) cut.push('the header: one part covers another');
    return cut;
  });
}
