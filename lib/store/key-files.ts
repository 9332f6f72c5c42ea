type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Small secrets, each in a file of its own. A file that is removed is gone from the profile at once, where a database
 * keeps what a row held until it tidies up: so what a removed file opened can't be opened any more, wherever it lies.
 */
export interface KeyFiles {
  /** `null` when there is none of that name. */
  read(name: string): Promise<Bytes | null>;
  /** Whole or not at all. */
  write(name: string, bytes: Bytes): Promise<void>;
  remove(name: string): Promise<void>;
  removeAll(): Promise<void>;
}

/** In the origin's private file system, where no page and no content script can look. */
export function originKeyFiles(folder: string): KeyFiles {
  const open = async (): Promise<FileSystemDirectoryHandle> =>
    (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
  return {
    read: async (name) => {
      const file = await orNull((await open()).getFileHandle(name));
      return file && new Uint8Array(await (await file.getFile()).arrayBuffer());
    },
    write: async (name, bytes) => {
      const file = await (await open()).getFileHandle(name, { create: true });
      const stream = await file.createWritable();
      await stream.write(bytes);
      await stream.close();
    },
    remove: async (name) => void (await orNull((await open()).removeEntry(name))),
    removeAll: async () => {
      const root = await navigator.storage.getDirectory();
      await orNull(root.removeEntry(folder, { recursive: true }));
    },
  };
}

function orNull<Value>(asked: Promise<Value>): Promise<Value | null> {
  return asked.catch((thrown: unknown) => {
    if (thrown instanceof DOMException && thrown.name === 'NotFoundError') return null;
    throw thrown;
  });
}
