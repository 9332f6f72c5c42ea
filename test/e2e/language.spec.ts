import { expectAccessible, expectNoSidewaysScroll } from '../browser/accessible.ts';
import { launchExtension } from '../browser/launch.ts';
import { lengthenWords } from '../browser/lengthen-words.ts';
import { expect, pick, test } from './fixtures.ts';

const screens = [
  '#/students',
  '#/excluded',
  '#/duplicates',
  '#/similar',
  '#/report',
  '#/fill',
  '#/parents',
  '#/history',
  '#/sync',
  '#/syncs',
  '#/files',
  '#/changes',
  '#/settings',
];

test('in Spanish: switched in Settings, an email is fixed beside FACTS, the list is synced, and back to English', async ({
  ready,
  facts,
  school,
}) => {
  const { page } = ready;
  const { truth } = school;
  await ready.go('Settings');
  await page.getByRole('combobox', { name: 'Language of Sync Review' }).selectOption('Español');
  await expect(page.getByRole('heading', { name: 'Configuración', level: 2 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect.poll(() => page.evaluate(() => chrome.action.getTitle({}))).toMatch(/Sync Review: mostrar u ocultar/);

  const panel = await facts.panelOn(pick(truth.missing));
  const student = panel.frame.getByRole('article', { name: 'Estudiante' });
  await expect(student).toContainText('Sin correo electrónico');
  await expect(facts.page.locator('iframe')).toHaveCount(0);
  await panel.frame.getByRole('textbox', { name: 'Nuevo correo electrónico' }).fill('corregida@stbrendan.example');
  await panel.pressTrusted('Guardar en FACTS');
  await expect(student).toContainText('Se guardó en FACTS y se verificó.');
  expect(school.facts.ledger).toEqual([expect.objectContaining({ by: 'api', to: 'corregida@stbrendan.example' })]);

  await page.bringToFront();
  await page.getByRole('navigation').getByRole('link', { name: 'Sincronizar' }).click();
  await page.getByRole('button', { name: /^Sincronizar \d+ estudiantes/ }).click();
  await expect(page.getByText(/^Listo\. .*confirmad/)).toBeVisible();
  expect(school.target.users.map((user) => user.userName)).toContain('corregida@stbrendan.example');

  await page.getByRole('link', { name: 'Configuración' }).click();
  await page.getByRole('combobox', { name: 'Idioma de Sync Review' }).selectOption('English');
  await expect(page.getByRole('heading', { name: 'Settings', level: 2 })).toBeVisible();
  await expect(panel.student).toContainText('Saved to FACTS');
});

test('a browser in Spanish finds everything in Spanish from the first page on', async ({ school }) => {
  const extension = await launchExtension({ resolverRules: school.resolverRules, language: 'es' });
  const page = await extension.openReview('#/settings');
  await expect(page.getByRole('heading', { name: 'Configuración', level: 2 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await extension.close();
});

test('every screen in Spanish: no accessibility violation, no sideways scrolling', async ({ ready, extension }) => {
  const { page } = ready;
  await page.evaluate(() => chrome.storage.local.set({ 'screen.language': 'es' }));
  await expect(page.getByRole('table', { name: 'Estudiantes' })).toBeVisible();
  for (const screen of screens) {
    await page.goto(extension.address(`review.html${screen}`));
    await expect(page.getByRole('main')).toBeVisible();
    for (const width of [1366, 320]) {
      await page.setViewportSize({ width, height: 768 });
      await expectAccessible(page);
      await expectNoSidewaysScroll(page, `${screen} at ${width}`);
    }
  }
});

test('every screen has room for words that are 40 % longer than the English ones', async ({ ready, extension }) => {
  const { page } = ready;
  const cut: string[] = [];
  for (const screen of screens) {
    for (const width of [320, 1366]) {
      await page.setViewportSize({ width, height: 768 });
      await page.goto(extension.address(`review.html${screen}`));
      await page.reload();
      await expect(page.getByRole('main').getByRole('heading').or(page.getByRole('table')).first()).toBeVisible();
      cut.push(...(await lengthenWords(page)).map((text) => `${screen} at ${width}: ${text}`));
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      if (scrolls) cut.push(`${screen} at ${width}: the page scrolls sideways`);
    }
  }
  expect(cut).toEqual([]);
});
