import type { Frame, Locator, Page } from '@playwright/test';
import { hosts } from '../../school/hosts.ts';

export const factsAddress = `https://${hosts.staff}/renweb1/`;

const panelAddress = /^chrome-extension:.*\/panel\.html$/;

/** FACTS' own page, and the panel beside it. */
export class FactsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async openStudent(studentId: number): Promise<void> {
    await this.open(`#/peoplemanagement/student/${studentId}/student_dashboard?personFilterType=0&date=03-22-2023`);
  }

  async openStudents(): Promise<void> {
    await this.open('#/peoplemanagement/?personFilterType=0');
  }

  async openHome(): Promise<void> {
    await this.open('#/Home');
  }

  /** Waits until the page shows what the hash names. */
  async open(hash: string): Promise<void> {
    await this.page.goto(`${factsAddress}${hash}`);
    await this.page.locator('.page-outlet:not([aria-busy])').waitFor();
  }

  get emailField(): Locator {
    return this.page.getByRole('textbox', { name: 'Email', exact: true });
  }

  /** The panel's frame stands in a closed shadow root, out of reach of selectors: it is found among the page's frames. */
  async panel(): Promise<Panel> {
    for (;;) {
      const frame = this.panelFrame();
      if (frame) return new Panel(frame);
      await this.page.waitForEvent('framenavigated');
    }
  }

  /** A student's page, in front, and the panel beside it. */
  async panelOn(studentId: number): Promise<Panel> {
    await this.page.bringToFront();
    await this.openStudent(studentId);
    const panel = await this.panel();
    await panel.whenDrawn();
    return panel;
  }

  panelFrame(): Frame | undefined {
    return this.page.frames().find((each) => panelAddress.test(each.url()));
  }

  /** Where the panel stands in the window, CSS pixels. */
  async panelBox(): Promise<{ x: number; y: number; width: number; height: number }> {
    const { frame } = await this.panel();
    const box = await (await frame.frameElement()).boundingBox();
    if (!box) throw new Error('The panel is not shown.');
    return box;
  }

  /** What a hostile or careless page could do. */
  async removePanel(): Promise<void> {
    await this.page.evaluate(() => {
      for (const element of document.documentElement.children) {
        if (element !== document.head && element !== document.body) element.remove();
      }
    });
  }
}

export class Panel {
  readonly frame: Frame;

  constructor(frame: Frame) {
    this.frame = frame;
  }

  get student(): Locator {
    return this.frame.getByRole('article', { name: 'Student' });
  }

  get emailField(): Locator {
    return this.frame.getByRole('textbox', { name: 'New email' });
  }

  get writeButton(): Locator {
    return this.frame.getByRole('button', { name: 'Save to FACTS' });
  }

  async writeEmail(email: string): Promise<void> {
    await this.emailField.fill(email);
    await this.pressTrusted('Save to FACTS');
  }

  /** A button that writes takes a click only after it has been seen for half a second, of a hand that moved there. */
  async pressTrusted(name: string): Promise<void> {
    await this.whenDrawn();
    await this.moveAway();
    await this.frame.getByRole('button', { name }).and(this.frame.locator(':not([aria-disabled="true"])')).click();
  }

  /** The pointer goes to the panel's top: it doesn't rest where the next click will be. */
  async moveAway(): Promise<void> {
    const box = await (await this.frame.frameElement()).boundingBox();
    if (box) await this.frame.page().mouse.move(box.x + box.width / 2, box.y + 4);
  }

  /** A click that comes before the frame was drawn goes to the page beneath it. */
  async whenDrawn(): Promise<void> {
    await this.frame.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }

  async whenLive(): Promise<void> {
    await this.writeButton.and(this.frame.locator(':not([aria-disabled="true"])')).waitFor();
  }

  async undo(): Promise<void> {
    await this.pressTrusted('Undo');
  }

  get decision(): Locator {
    return this.frame.getByRole('region', { name: 'Decision' });
  }

  /** So does a decision. */
  async choose(choice: 'Sync' | 'Skip'): Promise<void> {
    // It counts only in sight: a person scrolls to it first.
    await this.decision.locator('fieldset').scrollIntoViewIfNeeded();
    const seen = this.decision.locator('fieldset:not([aria-disabled])');
    await this.moveAway();
    await seen.getByText(choice, { exact: true }).click();
  }
}
