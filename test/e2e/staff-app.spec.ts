import { chromium, expect } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { watchForDeath } from '../browser/browser-death.ts';
import type { StaffAppBackend } from '../school/staff-app/backend.ts';
import { createSampleBackend } from '../school/staff-app/sample-backend.ts';
import { serveStaffApp, type ServedStaffApp } from '../school/staff-app/serve-alone.ts';
import { test } from './run-again.ts';

const WITHOUT_EMAIL = 1001;
const WITH_EMAIL = 1002;
const REFUSED = 1004;

let browser: Browser;
let expectEnd = (): void => undefined;
let app: ServedStaffApp;
let backend: StaffAppBackend;
let page: Page;
let consoleErrors: string[];

test.beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.SYNC_REVIEW_BROWSER ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  expectEnd = watchForDeath(browser);
});
test.afterAll(async () => {
  expectEnd();
  await browser.close();
});

test.beforeEach(async () => {
  backend = createSampleBackend(1200, [REFUSED]);
  app = await serveStaffApp(backend);
  page = await browser.newPage();
  consoleErrors = [];
  page.on('console', (message) => message.type() === 'error' && consoleErrors.push(message.text()));
  page.on('pageerror', (error) => consoleErrors.push(error.message));
});
test.afterEach(async () => {
  await page.close();
  await app.close();
});

const openHash = (hash: string) => page.goto(`${app.origin}/renweb1/${hash}`);
const openStudent = (studentId: number, tab = 'student_dashboard') =>
  openHash(`#/peoplemanagement/student/${studentId}/${tab}?personFilterType=0&date=03-22-2023`);
const emailField = () => page.getByRole('textbox', { name: 'Email', exact: true });
const saveButton = () => page.getByRole('button', { name: 'Save' });
const snackBar = () => page.getByRole('status');

test.describe('the email field', () => {
  test('is replaced by a new element with another id, by itself, and keeps focus and caret', async () => {
    await openStudent(WITH_EMAIL);
    const field = emailField();
    await field.focus();
    await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(3, 5));
    const found = await field.elementHandle();
    const id = await field.getAttribute('id');
    expect(id).toMatch(/^mat-input-\d+$/);

    await expect(field).not.toHaveId(id ?? '');
    expect(await found?.evaluate((input) => input.isConnected)).toBe(false);
    await expect(field).toBeFocused();
    expect(await field.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd])).toEqual([
      3, 5,
    ]);
    await expect(page.locator('label[for]').filter({ hasText: /^Email$/ })).toHaveCount(1);
  });

  test('throws away a value that came without an input event', async () => {
    await openStudent(WITH_EMAIL);
    await emailField().evaluate((input: HTMLInputElement) => {
      input.value = 'lost@demo.example';
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect(emailField()).toHaveValue('student1002@demo-school.example');
    await expect(saveButton()).toBeDisabled();
  });

  test('throws it away as well when nothing at all was dispatched', async () => {
    await openStudent(WITH_EMAIL);
    await emailField().evaluate((input: HTMLInputElement) => (input.value = 'lost@demo.example'));
    await expect(emailField()).toHaveValue('student1002@demo-school.example');
  });

  test('takes a value with an input event and keeps it over renderings', async () => {
    await openStudent(WITH_EMAIL);
    const id = await emailField().evaluate((input: HTMLInputElement) => {
      input.value = 'kept@demo.example';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('blur'));
      return input.id;
    });
    await expect(emailField()).not.toHaveId(id);
    await expect(emailField()).toHaveValue('kept@demo.example');
    await expect(saveButton()).toBeEnabled();
  });

  test('does not hear an element that was replaced', async () => {
    await openStudent(WITH_EMAIL);
    const stale = await emailField().elementHandle();
    await expect.poll(() => stale?.evaluate((input) => input.isConnected)).toBe(false);
    await stale?.evaluate((input) => {
      (input as HTMLInputElement).value = 'lost@demo.example';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await expect(saveButton()).toBeDisabled();
    await expect(emailField()).toHaveValue('student1002@demo-school.example');
  });

  test('can be typed into over several renderings', async () => {
    await openStudent(WITHOUT_EMAIL);
    await emailField().click();
    for (const part of ['ava', '@demo', '.example']) {
      const id = await emailField().getAttribute('id');
      await page.keyboard.type(part);
      await expect(emailField()).not.toHaveId(id ?? '');
    }
    await expect(emailField()).toHaveValue('ava@demo.example');
  });
});

test.describe('saving', () => {
  for (const tab of ['student_dashboard', 'demographics']) {
    test(`writes to the school from ${tab} and says so`, async () => {
      await openStudent(WITHOUT_EMAIL, tab);
      await expect(saveButton()).toBeDisabled();
      await emailField().fill('ava@demo.example');
      await saveButton().click();
      await expect(snackBar()).toContainText('Saved');
      await expect(saveButton()).toBeDisabled();
      expect(backend.student(WITHOUT_EMAIL)?.email).toBe('ava@demo.example');
    });
  }

  test('tells of a refusal and keeps what was typed', async () => {
    await openStudent(REFUSED);
    await emailField().fill('felix@demo.example');
    await saveButton().click();
    await expect(snackBar()).toContainText('Not saved. Something went wrong.');
    await expect(emailField()).toHaveValue('felix@demo.example');
    await expect(saveButton()).toBeEnabled();
  });

  test('is undone, or dropped by leaving, without a question', async () => {
    await openStudent(WITH_EMAIL);
    await emailField().fill('dropped@demo.example');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(emailField()).toHaveValue('student1002@demo-school.example');

    await emailField().fill('dropped@demo.example');
    await page.getByRole('link', { name: 'Report Card' }).click();
    await expect(page.getByRole('table', { name: 'Report card' })).toBeVisible();
    await page.getByRole('link', { name: 'Dashboard' }).click();
    await expect(emailField()).toHaveValue('student1002@demo-school.example');
    expect(backend.student(WITH_EMAIL)?.email).toBe('student1002@demo-school.example');
  });
});

test.describe('routes', () => {
  const headings: Record<string, string> = {
    '': 'Home',
    '#/Home': 'Home',
    '#/peoplemanagement/?personFilterType=0': 'People Management',
    '#/peoplemanagement/?redirect=report_card': 'People Management',
    '#/peoplemanagement/?personFilterType=1&client=demo&tabId=7': 'People Management',
    '#/peoplemanagement/?personFilterType=2': 'People Management',
    '#/peoplemanagement/student/1001/student_dashboard?personFilterType=0&date=03-22-2023': 'Ava Abbott',
    '#/peoplemanagement/student/1001/student_attendance': 'Ava Abbott',
    '#/peoplemanagement/student/1001/some_new_tab': 'Ava Abbott',
    '#/peoplemanagement/family/5001': 'Abbott Family',
    '#/peoplemanagement/parent/905001/parent_dashboard?familyId=5001': 'Morgan Abbott',
    '#/peoplemanagement/parent/905001/parent_dashboard': 'Person 905001',
    '#/peoplemanagement/staff/302/staff_dashboard': 'Karin Lindqvist',
    '#/databaseTasks': 'Database Tasks',
    '#/configuration': 'API Keys',
    '#/no/such/page': 'Page not found',
  };
  for (const [hash, heading] of Object.entries(headings)) {
    test(`${hash || 'no hash'} shows ${heading}, with a quiet console`, async () => {
      await openHash(hash);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      expect(consoleErrors).toEqual([]);
    });
  }

  test('a student who does not exist says so', async () => {
    await openStudent(999999);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Record not found');
  });

  test('a page that was left while loading is not shown', async () => {
    await openHash('#/Home');
    await page.evaluate(() => {
      location.hash = '#/peoplemanagement/student/1001/student_dashboard';
      location.hash = '#/peoplemanagement/student/1002/student_dashboard';
    });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Benjamin Abbott');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  });

  test('a spinner stands where the page will be', async () => {
    await openHash('#/Home');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Home');
    const busy = await page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('hashchange', () => resolve(document.querySelector('mat-progress-spinner') !== null));
          location.hash = '#/databaseTasks';
        }),
    );
    expect(busy).toBe(true);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Database Tasks');
  });
});

test.describe('the lists', () => {
  test('rows link to the dashboard, or to the tab named by redirect', async () => {
    await openHash('#/peoplemanagement/?personFilterType=0&client=demo');
    const link = page.getByRole('link', { name: 'Abbott, Ava' }).first();
    await expect(link).toHaveAttribute(
      'href',
      '#/peoplemanagement/student/1001/student_dashboard?personFilterType=0&date=03-22-2023&client=demo',
    );
    await openHash('#/peoplemanagement/?redirect=report_card');
    await expect(link).toHaveAttribute('href', /student\/1001\/report_card\?/);
  });

  test('page through the school and show 1,000 rows at once', async () => {
    await openHash('#/peoplemanagement/?personFilterType=0');
    const rows = page.locator('mat-row');
    await expect(rows).toHaveCount(50);
    await page.getByRole('button', { name: 'Next page' }).click();
    await expect(page.getByText('51 – 100 of 1,200')).toBeVisible();
    await page.getByRole('combobox', { name: 'Items per page' }).click();
    await page.getByRole('option', { name: '1,000' }).click();
    await expect(rows).toHaveCount(1000);
    await page.getByRole('button', { name: 'Last page' }).click();
    await expect(rows).toHaveCount(200);
  });

  test('search narrows the list, from the page and from the toolbar', async () => {
    await openHash('#/peoplemanagement/?personFilterType=0');
    await page.getByLabel('Search by name or ID').fill('1077');
    await expect(page.locator('mat-row')).toHaveCount(1);
    await page.getByLabel('Quick search').fill('1078');
    await page.getByLabel('Quick search').press('Enter');
    await expect(page.getByRole('cell', { name: '1078' })).toBeVisible();
    await expect(page.locator('mat-row')).toHaveCount(1);
  });

  test('Main Nav leads to the families', async () => {
    await openHash('#/Home');
    await page.getByRole('button', { name: 'Main Nav' }).click();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Families' }).click();
    await page.getByRole('link', { name: 'Abbott Family' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Abbott Family');
  });
});

test('the window does not scroll, the content does', async () => {
  await openHash('#/peoplemanagement/?personFilterType=0');
  await expect(page.locator('mat-row')).toHaveCount(50);
  const scrolls = await page.evaluate(() => {
    const content = document.querySelector('mat-sidenav-content');
    const body = document.body;
    return {
      content: content && content.scrollHeight > content.clientHeight,
      body: body.scrollHeight > body.clientHeight,
    };
  });
  expect(scrolls).toEqual({ content: true, body: false });
});
