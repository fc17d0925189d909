/** Edits written for teaching, all of one sort, "old => new"; a side may be empty, a line break is `\n`. */
export interface EditGroup {
  /** What sort it is, for whoever reads the list. */
  readonly about: string;
  /** Where on the page they stand. */
  readonly place: EditPlace;
  readonly edits: readonly string[];
}

/**
 * Before the first heading, as a heading, as a paragraph, as a sentence among others of a paragraph, as an item of a list,
 * or as a row of a table.
 */
export type EditPlace = 'top' | 'heading' | 'paragraph' | 'sentence' | 'item' | 'row';
