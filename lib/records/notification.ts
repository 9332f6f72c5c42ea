/**
 * One line outside the browser's pages, for a person who has turned to something else. Counts only: others may see the
 * screen, so never a name, an email or an ID.
 */
export interface SystemNotification {
  /** A kind of work, e.g. `emails-written`: a newer one about it takes the place of the older. */
  readonly about: string;
  readonly title: string;
  readonly message: string;
  /** The review tab's address that a click opens, e.g. `#/fill`. */
  readonly opens: `#/${string}`;
}

export type Notify = (notification: SystemNotification) => Promise<void>;
