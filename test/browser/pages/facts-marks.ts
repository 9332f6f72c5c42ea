import type { Page } from '@playwright/test';

interface DomNode {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: string[];
  readonly children?: DomNode[];
  readonly shadowRoots?: DomNode[];
}

/** An element in which a mark may be shown. */
export const markHost = '[data-sync-review-mark]';

/** The marks stand in closed shadow roots, out of reach of the page and of selectors: the browser's debugger sees them. */
export class FactsMarks {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The words of each mark by the student whose link it stands in; students without a mark are left out. */
  async read(): Promise<Record<number, string>> {
    const session = await this.#page.context().newCDPSession(this.#page);
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    await session.detach();
    const marks: Record<number, string> = {};
    collect(root as DomNode, marks);
    return marks;
  }

  /** Where a student's mark is drawn, as long as it stands after the link. */
  async spot(studentId: number): Promise<{ x: number; y: number }> {
    return this.#page.evaluate(
      ([id, mark]) => {
        const host = document.querySelector(`a[href*="/student/${id}/"] ${mark}`);
        const box = host?.getBoundingClientRect();
        const line = host?.parentElement?.getBoundingClientRect();
        if (!box || !line) throw new Error(`Student ${id} has no mark.`);
        return { x: box.x + 11, y: line.y + line.height / 2 };
      },
      [studentId, markHost] as const,
    );
  }

  async click(studentId: number): Promise<void> {
    const { x, y } = await this.spot(studentId);
    await this.#page.mouse.click(x, y);
  }

  /** How many elements of ours stand in the page. */
  async hosts(): Promise<number> {
    return this.#page.locator(markHost).count();
  }
}

function collect(node: DomNode, marks: Record<number, string>, studentId?: number): void {
  const id = /\/student\/(\d+)\//.exec(attribute(node, 'href') ?? '')?.[1];
  const student = id === undefined ? studentId : Number(id);
  if (attribute(node, 'data-sync-review-mark') !== undefined && student !== undefined) {
    const line = node.shadowRoots?.[0]?.children?.[0];
    if (!line || attribute(line, 'inert') !== undefined) return;
    const mark = line.children?.[0];
    marks[student] = (mark && attribute(mark, 'aria-label'))?.replace('Sync Review: ', '') ?? '';
    return;
  }
  for (const child of node.children ?? []) collect(child, marks, student);
}

function attribute(node: DomNode, name: string): string | undefined {
  const at = node.attributes?.findIndex((text, place) => place % 2 === 0 && text === name) ?? -1;
  return at < 0 ? undefined : node.attributes?.[at + 1];
}
