/**
 * Raised with every change that an older page could misread. The server refuses a join with another number
 * (`version-mismatch`), and the page then reloads itself instead of playing wrongly.
 */
export const PROTOCOL_VERSION = 2;
