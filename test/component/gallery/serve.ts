import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, preview } from 'vite';

export interface ServedGallery {
  /** Ends in a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the gallery into a temporary folder and serves it on a free port. */
export async function serveGallery(): Promise<ServedGallery> {
  const outDir = await mkdtemp(join(tmpdir(), 'sync-review-gallery-'));
  const shared = { configFile: false, root: import.meta.dirname, logLevel: 'error' } as const;
  await build({
    ...shared,
    plugins: [svelte({ configFile: false })],
    build: { outDir, emptyOutDir: true, reportCompressedSize: false },
  });
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const { port } = server.httpServer.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
