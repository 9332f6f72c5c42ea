// Before every test file. What appears in time is waited for as long as a busy machine may take: an answer that comes ends the wait.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/svelte');
  configure({ asyncUtilTimeout: 10_000 });
}

export {};
