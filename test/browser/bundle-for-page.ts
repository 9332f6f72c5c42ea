import { join } from 'node:path';
import { build, type Rollup } from 'vite';

const bundled = new Map<string, Promise<string>>();

/** A script of this folder with all that it imports, as text to be evaluated in a page: for what needs the store's own code, since what it writes is sealed. */
export function bundleForPage(file: string): Promise<string> {
  const known = bundled.get(file);
  if (known) return known;
  const text = bundle(file);
  bundled.set(file, text);
  return text;
}

async function bundle(file: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'bundled' },
    },
  })) as Rollup.RollupOutput[];
  return built[0]?.output[0].code ?? '';
}
