import express from 'express';
import { z } from 'zod';
import type { StaffAppBackend } from './backend.ts';

const MAX_PAGE_SIZE = 1000;
const emailBody = z.object({ email: z.string().max(254, 'An email address has at most 254 characters.') });

/** The JSON endpoints behind the staff app's own pages. Errors answer `{ message }`. */
export function recordEndpoints(backend: StaffAppBackend): express.Router {
  const router = express.Router();
  router.use(express.json({ limit: '10kb' }));
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });

  router.get('/students', (request, response) => {
    const { page, pageSize } = readPaging(request.query);
    const query = typeof request.query.query === 'string' ? request.query.query.trim() : '';
    response.json({ page, pageSize, ...backend.students(query, page, pageSize) });
  });

  router.get('/students/:id(\\d{1,10})', (request, response) => {
    const student = backend.student(Number(request.params.id));
    if (student) response.json(student);
    else response.status(404).json({ message: 'Student not found.' });
  });

  router.put('/students/:id(\\d{1,10})/email', (request, response) => {
    const studentId = Number(request.params.id);
    const body = emailBody.safeParse(request.body);
    if (!body.success) {
      response.status(400).json({ message: body.error.issues[0]?.message ?? 'Bad request.' });
    } else if (!backend.student(studentId)) {
      response.status(404).json({ message: 'Student not found.' });
    } else {
      response.json({ email: backend.saveEmail(studentId, body.data.email) });
    }
  });

  router.get('/families', (request, response) => {
    const { page, pageSize } = readPaging(request.query);
    response.json({ page, pageSize, ...backend.families(page, pageSize) });
  });

  router.get('/families/:id(\\d{1,10})', (request, response) => {
    const family = backend.family(Number(request.params.id));
    if (family) response.json(family);
    else response.status(404).json({ message: 'Family not found.' });
  });

  router.use((_request, response) => {
    response.status(404).json({ message: 'Not found.' });
  });
  router.use(answerError);
  return router;
}

function readPaging(query: Record<string, unknown>): { page: number; pageSize: number } {
  return {
    page: positiveInteger(query.page, 1),
    pageSize: Math.min(positiveInteger(query.pageSize, 50), MAX_PAGE_SIZE),
  };
}

function positiveInteger(value: unknown, fallback: number): number {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 0 ? number : fallback;
}

/** Bad JSON keeps the status express gave it; whatever the backend threw is the server's fault and stays unsaid. */
const answerError: express.ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  const isClientError = status >= 400 && status < 500;
  response
    .status(isClientError ? status : 500)
    .json({ message: isClientError ? 'The request could not be read.' : 'Something went wrong. Please try again.' });
};
