/**
 * The way in which texts are taken from pages. Raised with every change after which a page may give another text, one of
 * a library too: what pages say is then read out of those that were kept, and is no change of theirs.
 */
export const edition = '2';
