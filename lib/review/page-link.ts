import type { Api } from '../platform/protocol/entry.ts';
import type { pageLinkEntries } from '../platform/protocol/page-link-entries.ts';

/** The FACTS page that the panel stands beside. */
export type PageLink = Api<typeof pageLinkEntries>;
