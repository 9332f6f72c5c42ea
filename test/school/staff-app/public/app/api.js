/** The pages' own endpoints. Rejects with an Error whose message is fit to show, and `status` where the server answered. */
export const api = {
  students: (query, page, pageSize) => request(`students?${new URLSearchParams({ query, page, pageSize })}`),
  student: (studentId) => request(`students/${studentId}`),
  families: (page, pageSize) => request(`families?${new URLSearchParams({ page, pageSize })}`),
  family: (familyId) => request(`families/${familyId}`),
  saveEmail: (studentId, email) =>
    request(`students/${studentId}/email`, { method: 'PUT', body: JSON.stringify({ email }) }),
};

async function request(path, init = {}) {
  let response;
  try {
    response = await fetch(`/renweb1/api/${path}`, { ...init, headers: { 'Content-Type': 'application/json' } });
  } catch {
    throw new Error('No connection to the server.');
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok)
    throw Object.assign(new Error(body.message ?? 'Something went wrong.'), { status: response.status });
  return body;
}
