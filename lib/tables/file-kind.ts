/** What the first bytes of a file say it is; its name may say anything. `zip`: a workbook of today, or another packed document. */
export type FileKind = 'text' | 'zip' | 'old-workbook' | 'password' | 'unknown';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Microsoft's compound files: workbooks before 2007, and newer ones behind a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const MARKS_OF_TEXT = [[0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]]; // prettier-ignore
const SAMPLE = 4_096;

export function fileKind(bytes: Uint8Array): FileKind {
  const starts = (mark: readonly number[]): boolean => mark.every((byte, place) => bytes[place] === byte);
  if (starts(ZIP)) return 'zip';
  if (starts(COMPOUND)) return holdsWide(bytes, 'EncryptedPackage') ? 'password' : 'old-workbook';
  if (MARKS_OF_TEXT.some(starts)) return 'text';
  const sample = bytes.subarray(0, SAMPLE);
  const head = String.fromCharCode(...sample.subarray(0, 64)).trimStart();
  if (/^(%PDF|\{\\rtf|<(!doctype|html|\?xml|table|\?mso))/i.test(head)) return 'unknown';
  return isBinary(sample) ? 'unknown' : 'text';
}

/** Control characters that no text has; the zeros of a text in UTF-16 all stand in every other place. */
function isBinary(sample: Uint8Array): boolean {
  let controls = 0;
  const zeros = [0, 0];
  sample.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls += 1;
  });
  const [even = 0, odd = 0] = zeros;
  return controls > sample.length / 50 || (even > 0 && odd > 0 && Math.min(even, odd) > sample.length / 50);
}

function holdsWide(bytes: Uint8Array, word: string): boolean {
  const wanted = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, place) => bytes[at + place] === byte)) return true;
  }
  return false;
}
