/** The processes that share a database. */
export interface Processes {
  /** Name of this one, never used by another. */
  readonly own: string;
  /** True where the process of that name is known to have ended; false where nobody can tell. */
  isGone(name: string): boolean;
}
