export type Unsubscribe = () => void;

/** For whoever is told at once how it stands, and wants to hear only of changes: the first call is left out. */
export function exceptFirst(listener: () => void): () => void {
  let first = true;
  return () => {
    if (!first) listener();
    first = false;
  };
}
