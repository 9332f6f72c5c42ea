import type { Page } from '@playwright/test';

interface DomNode {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: string[];
  readonly children?: DomNode[];
  readonly shadowRoots?: DomNode[];
}

/** An element in which a badge may be shown. */
export const badgeHost = '[data-sync-review-badge]';

/** The badges stand in closed shadow roots, out of reach of the page and of selectors: the browser's debugger sees them. */
export class FactsBadges {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The words of each badge by the student whose link it stands in; students without a badge are left out. */
  async read(): Promise<Record<number, string>> {
    const session = await this.#page.context().newCDPSession(this.#page);
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    await session.detach();
    const badges: Record<number, string> = {};
    collect(root as DomNode, badges);
    return badges;
  }

  /** Where a student's badge is drawn, as long as it stands after the link. */
  async spot(studentId: number): Promise<{ x: number; y: number }> {
    return this.#page.evaluate(
      ([id, badge]) => {
        const host = document.querySelector(`a[href*="/student/${id}/"] ${badge}`);
        const box = host?.getBoundingClientRect();
        const line = host?.parentElement?.getBoundingClientRect();
        if (!box || !line) throw new Error(`Student ${id} has no badge.`);
        return { x: box.x + 11, y: line.y + line.height / 2 };
      },
      [studentId, badgeHost] as const,
    );
  }

  async click(studentId: number): Promise<void> {
    const { x, y } = await this.spot(studentId);
    await this.#page.mouse.click(x, y);
  }

  /** How many elements of ours stand in the page. */
  async hosts(): Promise<number> {
    return this.#page.locator(badgeHost).count();
  }
}

function collect(node: DomNode, badges: Record<number, string>, studentId?: number): void {
  const id = /\/student\/(\d+)\//.exec(attribute(node, 'href') ?? '')?.[1];
  const student = id === undefined ? studentId : Number(id);
  if (attribute(node, 'data-sync-review-badge') !== undefined && student !== undefined) {
    const line = node.shadowRoots?.[0]?.children?.[0];
    if (!line || attribute(line, 'inert') !== undefined) return;
    const badge = line.children?.[0];
    badges[student] = (badge && attribute(badge, 'aria-label'))?.replace('Sync Review: ', '') ?? '';
    return;
  }
  for (const child of node.children ?? []) collect(child, badges, student);
}

function attribute(node: DomNode, name: string): string | undefined {
  const at = node.attributes?.findIndex((text, place) => place % 2 === 0 && text === name) ?? -1;
  return at < 0 ? undefined : node.attributes?.[at + 1];
}
