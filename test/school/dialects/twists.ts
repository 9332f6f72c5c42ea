/** One exchange with a service, as its gateway sees it. */
export interface Exchange {
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
}

type Answer = Promise<Response>;
/** What stands before a service: it may change what comes in, what goes out, or answer by itself. A new one for each service. */
export type Twist = () => (exchange: Exchange, pass: (exchange: Exchange) => Answer) => Answer;

type Json = Record<string, unknown>;

const isOfUsers = ({ url }: Exchange): boolean => /\/Users(\/|$)/.test(url.pathname);
const isList = (exchange: Exchange): boolean => exchange.method === 'GET' && /\/Users$/.test(exchange.url.pathname);
const isChange = ({ method }: Exchange): boolean => method === 'PATCH' || method === 'PUT';

async function readJson(response: Response): Promise<Json> {
  const text = await response.clone().text();
  return text === '' ? {} : (JSON.parse(text) as Json);
}

function again(response: Response, body: unknown, status = response.status): Response {
  return new Response(JSON.stringify(body), { status, headers: response.headers });
}

/** Every answer with users in it, with each of them as `spell` has it. */
function spelling(spell: (user: Json) => Json): Twist {
  return () => async (exchange, pass) => {
    const response = await pass(exchange);
    if (!response.ok || response.status === 204 || !isOfUsers(exchange)) return response;
    const body = await readJson(response);
    if (Array.isArray(body['Resources'])) {
      return again(response, { ...body, Resources: (body['Resources'] as Json[]).map(spell) });
    }
    return again(response, 'id' in body ? spell(body) : body);
  };
}

/** Every list as `spell` has it. */
function listing(spell: (list: Json, exchange: Exchange) => unknown): Twist {
  return () => async (exchange, pass) => {
    const response = await pass(exchange);
    return response.ok && isList(exchange) ? again(response, spell(await readJson(response), exchange)) : response;
  };
}

/** Every refusal as `spell` has it. */
function refusing(spell: (status: number, body: Json, exchange: Exchange) => Response | null): Twist {
  return () => async (exchange, pass) => {
    const response = await pass(exchange);
    return response.ok ? response : (spell(response.status, await readJson(response), exchange) ?? response);
  };
}

const inParts = (body: unknown): Json[] => ((body as Json)['Operations'] ?? []) as Json[];
/** What becomes of the answer to a bulk. */
function inBulk(spell: (body: Json, exchange: Exchange) => unknown, status?: number): Twist {
  return () => async (exchange, pass) => {
    const response = await pass(exchange);
    const isBulk = exchange.url.pathname.endsWith('/Bulk') && response.ok;
    return isBulk ? again(response, spell(await readJson(response), exchange), status) : response;
  };
}

/** Operations of a PATCH, alone or as parts of a bulk, that are refused. */
function refusingOperations(isRefused: (operation: Json) => boolean, words: string): Twist {
  return () => (exchange, pass) => {
    const isPatch = exchange.method === 'PATCH';
    const isBulk = exchange.url.pathname.endsWith('/Bulk');
    if (isPatch && inParts(exchange.body).some(isRefused)) {
      return Promise.resolve(Response.json({ status: '400', detail: words }, { status: 400 }));
    }
    if (!isBulk) return pass(exchange);
    const parts = inParts(exchange.body);
    const bad = parts.filter(({ method, data }) => method === 'PATCH' && inParts(data).some(isRefused));
    if (bad.length === 0) return pass(exchange);
    return answerParts(exchange, pass, parts, bad, { status: '400', response: { status: '400', detail: words } });
  };
}

/** Some parts of a bulk are refused, the others are done. */
async function answerParts(
  exchange: Exchange,
  pass: (exchange: Exchange) => Answer,
  parts: readonly Json[],
  bad: readonly Json[],
  refusal: Json,
): Answer {
  const good = parts.filter((part) => !bad.includes(part));
  const refused = bad.map(({ method, bulkId }) => ({ method, bulkId, ...refusal }));
  if (good.length === 0) return Response.json({ Operations: refused });
  const response = await pass({ ...exchange, body: { ...(exchange.body as Json), Operations: good } });
  const body = await readJson(response);
  return again(response, { ...body, Operations: [...inParts(body), ...refused] });
}

const fixedName = { status: '400', scimType: 'mutability', detail: 'userName is immutable' };

/** Whoever is to have another user name is refused, alone or in a bulk. */
const keepingUserNames: Twist = () => async (exchange, pass) => {
  const { method, url, body } = exchange;
  const names = (data: unknown): boolean => inParts(data).some(({ path }) => path === 'userName');
  if (method === 'PATCH' && names(body)) return Response.json(fixedName, { status: 400 });
  if (method === 'PUT') {
    const { userName } = await readJson(await pass({ method: 'GET', url, body: undefined }));
    if (userName !== (body as Json)['userName']) return Response.json(fixedName, { status: 400 });
  }
  const parts = url.pathname.endsWith('/Bulk') ? inParts(body) : [];
  const bad = parts.filter((part) => part['method'] === 'PATCH' && names(part['data']));
  if (bad.length === 0) return pass(exchange);
  return answerParts(exchange, pass, parts, bad, { status: '400', response: fixedName });
};

/** More ways in which services, and what stands before them, are unlike each other. */
export const twists = {
  'shows a single address without a list around it': spelling((user) => {
    const emails = user['emails'] as unknown[] | undefined;
    return emails?.length === 1 ? { ...user, emails: emails[0] } : user;
  }),
  'shows the names of people in capitals': spelling((user) => ({
    ...user,
    userName: String(user['userName']).toUpperCase(),
  })),
  'takes accents apart': spelling((user) => JSON.parse(JSON.stringify(user).normalize('NFD')) as Json),
  'wraps accounts into an envelope': () => async (exchange, pass) => {
    const response = await pass(exchange);
    if (!response.ok || response.status === 204 || !isOfUsers(exchange) || isList(exchange)) return response;
    return again(response, { data: await readJson(response), success: true });
  },
  'answers changes by 200 and nothing': () => async (exchange, pass) => {
    const response = await pass(exchange);
    return response.ok && isChange(exchange) ? new Response('', { status: 200 }) : response;
  },
  'answers changes by a word': () => async (exchange, pass) => {
    const response = await pass(exchange);
    return response.ok && isChange(exchange) ? new Response('OK', { status: 200 }) : response;
  },
  'answers a change by what stood before': () => async (exchange, pass) => {
    if (!isChange(exchange)) return pass(exchange);
    const before = await pass({ method: 'GET', url: exchange.url, body: undefined });
    const response = await pass(exchange);
    return response.ok ? before : response;
  },
  'lists ids and user names only': listing((list) => ({
    ...list,
    Resources: (list['Resources'] as Json[]).map(({ id, userName }) => ({ id, userName })),
  })),
  'lists no addresses': listing((list) => ({
    ...list,
    Resources: (list['Resources'] as Json[]).map(({ emails: _, ...user }) => user),
  })),
  'tells the place of a new account from its root': () => async (exchange, pass) => {
    const response = await pass(exchange);
    if (!response.ok || exchange.method !== 'POST' || !isOfUsers(exchange)) return response;
    const { id } = await readJson(response);
    return new Response(null, { status: 201, headers: { location: `/scim/v2/Users/${String(id)}/` } });
  },
  'takes Replace, Add and Remove in capitals': refusingOperations(
    ({ op }) => !/^[A-Z]/.test(String(op)),
    'op must be one of Add, Replace, Remove',
  ),
  'takes changes without a path': refusingOperations(({ path }) => path !== undefined, 'path is not supported'),
  'takes changes with a path': refusingOperations(({ path }) => path === undefined, 'path is required'),
  'takes new accounts only in a bulk': () => (exchange, pass) => {
    const parts = exchange.url.pathname.endsWith('/Bulk') ? inParts(exchange.body) : [];
    const bad = parts.filter(({ method }) => method !== 'POST');
    return bad.length === 0 ? pass(exchange) : answerParts(exchange, pass, parts, bad, { status: '405' });
  },
  'lets nobody change a user name': keepingUserNames,
  'tells refusals by 200': refusing((status, body) =>
    status === 404 || status === 409
      ? Response.json({
          schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
          status: String(status),
          detail: body['detail'],
        })
      : null,
  ),
  'falls over a taken value (500)': refusing((status) =>
    status === 409
      ? Response.json({ detail: 'duplicate key value violates unique constraint' }, { status: 500 })
      : null,
  ),
  'tells a taken value by 422': refusing((status) =>
    status === 409 ? Response.json({ detail: 'userName has already been taken' }, { status: 422 }) : null,
  ),
  'says that an account is gone (410)': refusing((status) =>
    status === 404 ? new Response('', { status: 410 }) : null,
  ),
  'writes refusals as a page': refusing(
    (status) =>
      new Response(`<html><body><h1>Error ${status}</h1></body></html>`, {
        status,
        headers: { 'content-type': 'text/html' },
      }),
  ),
  'answers 404 where nobody is found': () => async (exchange, pass) => {
    const response = await pass(exchange);
    if (!response.ok || !isList(exchange) || !exchange.url.searchParams.has('filter')) return response;
    const found = (await readJson(response))['Resources'] as unknown[];
    return found.length > 0 ? response : Response.json({ detail: 'No such user' }, { status: 404 });
  },
  'has no list where nobody is found (204)': () => async (exchange, pass) => {
    const response = await pass(exchange);
    if (!response.ok || !isList(exchange)) return response;
    const found = (await readJson(response))['Resources'] as unknown[];
    return found.length > 0 ? response : new Response(null, { status: 204 });
  },
  'has Resources of null where nobody is found': listing((list) =>
    (list['Resources'] as unknown[]).length > 0 ? list : { ...list, Resources: null },
  ),
  'gives one account without a list around it': listing((list) => {
    const found = list['Resources'] as unknown[];
    return found.length === 1 ? { ...list, Resources: found[0] } : list;
  }),
  'counts all where it filters': listing((list, { url }) =>
    url.searchParams.has('filter') ? { ...list, totalResults: 5_000 } : list,
  ),
  'tells a total of -1': listing((list) => ({ ...list, totalResults: -1 })),
  'tells a total of 0': listing((list) => ({ ...list, totalResults: 0 })),
  'lists in another order each time': () => {
    let turn = 0;
    return async (exchange, pass) => {
      const response = await pass(exchange);
      if (!response.ok || !isList(exchange)) return response;
      const list = await readJson(response);
      turn += 1;
      const found = list['Resources'] as unknown[];
      return again(response, { ...list, Resources: turn % 2 === 0 ? found.toReversed() : found });
    };
  },
  'lists somebody twice': listing((list) => {
    const [first, ...others] = list['Resources'] as unknown[];
    return first === undefined ? list : { ...list, Resources: [first, ...others, first] };
  }),
  'has an empty place in its lists': listing((list) => ({
    ...list,
    Resources: [null, ...(list['Resources'] as unknown[])],
  })),
  'counts startIndex from 0': () => (exchange, pass) => {
    const index = exchange.url.searchParams.get('startIndex');
    if (index === null) return pass(exchange);
    const url = new URL(exchange.url);
    url.searchParams.set('startIndex', String(Number(index) + 1));
    return pass({ ...exchange, url });
  },
  'asks to wait by 503': () => {
    let turn = 0;
    return async (exchange, pass) => {
      turn += 1;
      return turn % 9 === 0 ? new Response('', { status: 503, headers: { 'retry-after': '2' } }) : pass(exchange);
    };
  },
  'asks to wait and doesn’t say how long': () => {
    let turn = 0;
    return async (exchange, pass) => {
      turn += 1;
      return turn % 9 === 0 ? new Response('', { status: 429 }) : pass(exchange);
    };
  },
  'answers the parts of a bulk in another order': inBulk((body) => ({
    ...body,
    Operations: inParts(body).toReversed(),
  })),
  'answers a bulk by 207': inBulk((body) => body, 207),
  'answers the parts of a bulk without a place': inBulk((body) => ({
    ...body,
    Operations: inParts(body).map(({ location: _, ...part }) => part),
  })),
  'answers a bulk by its refusals only': inBulk((body) => ({
    ...body,
    Operations: inParts(body).filter(({ status }) => Number(status) >= 300),
  })),
  'answers a bulk as a bare list': inBulk((body) => inParts(body)),
  'answers a bulk by nothing': inBulk(() => ({})),
} as const satisfies Record<string, Twist>;
