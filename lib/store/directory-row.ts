import type { Directory } from '../records/directory.ts';

export interface DirectoryRow extends Directory {
  readonly key: 'directory';
}
