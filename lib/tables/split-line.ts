export interface SplitLine {
  readonly cells: string[];
  /** A quoted cell goes on in the next line, or its quotation mark is a lone one. */
  readonly open: boolean;
  /** Something stands between a closing quotation mark and the next separator. */
  readonly stray: boolean;
}

/** The cells of a line, quoted by RFC 4180 or not; blanks may stand around a quoted cell. The line may be several joined by LF. */
export function splitLine(line: string, delimiter: string): SplitLine {
  if (!line.includes('"')) return { cells: line.split(delimiter), open: false, stray: false };
  const cells: string[] = [];
  let stray = false;
  let at = 0;
  for (;;) {
    const start = skipBlanks(line, at);
    if (line[start] === '"') {
      const close = closingQuote(line, start + 1);
      if (close < 0) return { cells: [...cells, line.slice(start)], open: true, stray };
      const next = skipBlanks(line, close + 1);
      const isEnd = next === line.length || line[next] === delimiter;
      const end = isEnd ? next : nextDelimiter(line, next, delimiter);
      stray ||= !isEnd;
      cells.push(isEnd ? line.slice(start + 1, close).replaceAll('""', '"') : line.slice(at, end));
      at = end;
    } else {
      const end = nextDelimiter(line, at, delimiter);
      cells.push(line.slice(at, end));
      at = end;
    }
    if (at >= line.length) return { cells, open: false, stray };
    at += 1;
  }
}

function skipBlanks(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ') at += 1;
  return at;
}

function nextDelimiter(line: string, from: number, delimiter: string): number {
  const at = line.indexOf(delimiter, from);
  return at < 0 ? line.length : at;
}

/** Two in a row stand for one inside the cell. */
function closingQuote(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 2)) {
    if (line[at + 1] !== '"') return at;
  }
  return -1;
}
