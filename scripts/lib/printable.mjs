/**
 * In one line and without what would steer the terminal: the text comes out of somebody's file.
 *
 * @param {string} text
 */
export function printable(text) {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
