/** Whether a person carries files to this destination: `file:` and a name, where a server has its address. */
export function isFileTarget(target: string): boolean {
  return target.startsWith('file:');
}
