import { Router, type Request, type Response } from 'express';
import { readBody } from '../read-body.ts';

/**
 * [assumed] Track it Forward's import page, of which nobody outside knows the markup: a stand-in that is built in the ways in which such a page may be.
 * `late`: its field comes a while after the page. `hidden`: the field is hidden and nothing stands for it; `labelled`: its label does, as many pages
 * have it. `photo`: the only field takes pictures. `sign-in`: the field comes after signing in. `elsewhere`: the import is at another host.
 */
export const importPages = [
  'one',
  'none',
  'two',
  'late',
  'hidden',
  'labelled',
  'photo',
  'sign-in',
  'elsewhere',
] as const;
export type ImportPage = (typeof importPages)[number];

export interface Upload {
  readonly name: string;
  readonly text: string;
}

/** Changed by tests while it runs; as at first after `reset`. */
export class TrackItForwardState {
  page: ImportPage = 'one';
  /** What a person sent off with the page's own button. */
  readonly uploads: Upload[] = [];
}

const field = '<p><label for="file">Spreadsheet</label> <input type="file" id="file" accept=".csv,.xlsx"></p>';
const bodies: Record<Exclude<ImportPage, 'elsewhere'>, string> = {
  one: field,
  none: '<p>Nothing can be imported here.</p>',
  two: `${field}<p><label for="other">Hours</label> <input type="file" id="other"></p>`,
  late: '<div id="late"><button type="button" id="show">Choose a spreadsheet</button></div>',
  hidden: '<p>Drop zone</p><input type="file" id="file" style="display: none">',
  labelled: '<label for="file">Choose a spreadsheet</label><input type="file" id="file" style="display: none">',
  photo: '<p><label for="file">Your picture</label> <input type="file" id="file" accept="image/png,image/*"></p>',
  'sign-in': '',
};

/** Both hosts: Track it Forward's own, and another one that has the same page. */
export function createTrackItForwardRouter(state: () => TrackItForwardState, otherHost: string): Router {
  const router = Router();
  router.get('/app.js', (_req, res) => void res.type('text/javascript').send(script));
  router.post('/signed-in', (_req, res) => {
    res.setHeader('Set-Cookie', 'signed-in=1; Path=/; Secure; HttpOnly');
    res.redirect(303, '/');
  });
  router.post('/uploads', (req, res) => {
    const name = decodeURIComponent(String(req.query['name'] ?? ''));
    state().uploads.push({ name, text: readBody(res).text });
    res.status(204).end();
  });
  router.get('/favicon.ico', (_req, res) => void res.status(204).end());
  router.get('*', show);
  return router;

  function show(req: Request, res: Response): void {
    const { page } = state();
    if (page === 'elsewhere' && req.hostname !== otherHost) return res.redirect(302, `https://${otherHost}/import`);
    const isOut = page === 'sign-in' && !/signed-in=1/.test(req.headers.cookie ?? '');
    if (isOut) return void res.type('html').send(frame('Sign in', signIn));
    const body = page === 'elsewhere' || page === 'sign-in' ? field : bodies[page];
    res.type('html').send(frame('Import users', `${body}<button type="button" id="import">Import</button>`));
  }
}

const signIn = `<form method="post" action="/signed-in">
<label>Email <input name="email"></label> <label>Password <input type="password" name="password"></label>
<button>Sign in</button></form>`;

function frame(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><h1>${title}</h1>${body}<p id="said" role="status"></p><script src="/app.js"></script></body></html>`;
}

/** Tells which events the field had, and sends its file when the page's own button is pressed. */
const script = `
const said = document.querySelector('#said');
const heard = [];
function follow(input) {
  for (const kind of ['input', 'change']) input.addEventListener(kind, () => {
    heard.push(kind);
    said.textContent = input.files[0] ? 'Chosen: ' + input.files[0].name + ' (' + heard.join(', ') + ')' : '';
  });
}
document.querySelectorAll('input[type=file]').forEach(follow);
document.querySelector('#show')?.addEventListener('click', () => {
  const input = document.createElement('input');
  input.type = 'file';
  document.querySelector('#late').replaceChildren(input);
  follow(input);
});
document.querySelector('#import')?.addEventListener('click', async () => {
  const file = document.querySelector('input[type=file]')?.files[0];
  if (!file) return void (said.textContent = 'Choose a file.');
  await fetch('/uploads?name=' + encodeURIComponent(file.name), { method: 'POST', body: await file.arrayBuffer() });
  said.textContent = 'Imported.';
});
`;
