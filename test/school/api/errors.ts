import type { Response } from 'express';

/** FACTS' documented error body for 4xx answers. `code` texts are our guess. */
export function sendError(res: Response, status: number, code: string, message: string, target?: string): void {
  res.status(status).json({ error: { code, message, ...(target === undefined ? {} : { target }) } });
}

/** The gateway's own error body, before anything of FACTS is asked: 401, 403 and 429 come so. */
export function sendGatewayError(res: Response, status: number, message: string): void {
  res.status(status).json({ statusCode: status, message });
}

/** FACTS' documented problem body for a 500 of a write. */
export function sendProblem(res: Response, title: string, detail: string, instance: string): void {
  const body = {
    type: 'https://tools.ietf.org/html/rfc7231#section-6.6.1',
    title,
    status: 500,
    detail,
    instance,
    extensions: {},
  };
  res.status(500).type('application/problem+json').send(JSON.stringify(body));
}

/** What a field that can't be filtered brings on. */
export function sendStackTrace(res: Response, name: string, message: string): void {
  const trace = [
    `Sieve.Exceptions.${name}: ${message}`,
    '   at Sieve.Services.SieveProcessor`3.ApplyFiltering[TEntity](TFilterTerm filterTerm, IQueryable`1 result, Object[] dataForCustomMethods)',
    '   at Sieve.Services.SieveProcessor`3.Apply[TEntity](TSieveModel model, IQueryable`1 source, Object[] dataForCustomMethods)',
    '   at Microsoft.AspNetCore.Mvc.Infrastructure.ActionMethodExecutor.TaskOfIActionResultExecutor.Execute(ActionContext actionContext)',
    '   at Microsoft.AspNetCore.Mvc.Infrastructure.ControllerActionInvoker.<InvokeActionMethodAsync>g__Awaited|12_0()',
  ];
  res.status(500).type('text/plain').send(trace.join('\r\n'));
}
