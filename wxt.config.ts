import { defineConfig } from 'wxt';
import { factsOrigins } from './lib/facts/addresses.ts';
import { factsPages } from './lib/facts/routes.ts';
import { inManifest, manifestFiles } from './test/setup/words/manifest-words.mjs';
import { compiledWords } from './test/setup/words/vite-plugin.mjs';

const contentSecurityPolicy = (whileDeveloping: boolean): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    // What is saved is told to the open pages by the development server of this machine.
    `connect-src 'self' https:${whileDeveloping ? ' http://localhost:3000 ws://localhost:3000' : ''}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${factsOrigins.join(' ')}`,
  ].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/module-svelte'],
  imports: false,
  // Modules of lib do nothing when they are loaded, so that a page gets those whose code it uses and not all that an index names.
  vite: ({ command }) => ({
    plugins: [compiledWords({ apart: command === 'build' })],
    build: {
      rolldownOptions: {
        treeshake: { moduleSideEffects: (id) => id.includes('node_modules') || !id.includes('/lib/') },
      },
    },
  }),
  hooks: { 'build:publicAssets': (_, files) => void files.push(...manifestFiles()) },
  manifest: ({ browser, command }) => ({
    name: inManifest('manifest_name'),
    short_name: inManifest('manifest_short_name'),
    description: inManifest('manifest_description'),
    default_locale: 'en',
    permissions: [
      ...['storage', 'unlimitedStorage', 'alarms', 'notifications'],
      ...(browser === 'firefox' ? ['contextMenus'] : []),
    ],
    // Firefox doesn't know the menu as optional, and asks nobody for it. `scripting`: a file is put into Track it Forward's page on a click.
    ...(browser !== 'firefox' && { optional_permissions: ['contextMenus', 'scripting'] }),
    // What is done there shall leave nothing on this computer; we keep a history of it.
    incognito: 'not_allowed',
    omnibox: { keyword: 'sr' },
    host_permissions: [...factsPages, 'https://api.factsmgt.com/*'],
    optional_host_permissions: ['https://*/*'],
    action: { default_title: inManifest('manifest_toolbar') },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' }, description: inManifest('manifest_command') },
    },
    content_security_policy: { extension_pages: contentSecurityPolicy(command === 'serve') },
    minimum_chrome_version: '123',
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'sync-review@sync-review.example',
          strict_min_version: '128.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    web_accessible_resources: [
      { resources: ['panel.html'], matches: [...factsPages], ...(browser !== 'firefox' && { use_dynamic_url: true }) },
    ],
  }),
});
