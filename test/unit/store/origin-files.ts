/**
 * Node has no private file system of an origin: this is as much of one as the keys need, as `fake-indexeddb` is of a database. Gone with
 * the process, and shared by everything in it.
 */
type Files = Map<string, Uint8Array<ArrayBuffer>>;

const folders = new Map<string, Files>();

function missing(name: string): DOMException {
  return new DOMException(name, 'NotFoundError');
}

function fileHandle(files: Files, name: string): object {
  return {
    getFile: async () => new Blob([files.get(name) ?? new Uint8Array()]),
    createWritable: async () => {
      let written = new Uint8Array();
      return {
        write: async (bytes: Uint8Array<ArrayBuffer>) => {
          written = Uint8Array.from(bytes);
        },
        close: async () => void files.set(name, written),
      };
    },
  };
}

function folderHandle(files: Files): object {
  return {
    getFileHandle: async (name: string, options: { create?: boolean } = {}) => {
      if (!files.has(name) && !options.create) throw missing(name);
      return fileHandle(files, name);
    },
    removeEntry: async (name: string) => {
      if (!files.delete(name)) throw missing(name);
    },
  };
}

const root = {
  getDirectoryHandle: async (name: string) => {
    const files: Files = folders.get(name) ?? new Map();
    folders.set(name, files);
    return folderHandle(files);
  },
  removeEntry: async (name: string) => {
    if (!folders.delete(name)) throw missing(name);
  },
};

const storage = { getDirectory: async () => root };
// Node 20 has no navigator at all.
if (typeof navigator === 'undefined') Object.defineProperty(globalThis, 'navigator', { value: { storage } });
else Object.defineProperty(navigator, 'storage', { configurable: true, value: storage });

/** What lies in a folder: the files of the keys, byte for byte. */
export function filesIn(folder: string): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  return folders.get(folder) ?? new Map();
}
