import { visible } from "../../program/text";
import { UserProblem } from "../../program/user-problem";
import type { ListRow } from "../grid";
import { closingQuote, type Delimiter, QUOTE } from "./delimited";
import { LIMITS, tooManyColumns, tooManyRows } from "./limits";

const CR = 0x0d;
const LF = 0x0a;
const SPACE = 0x20;

/**
 * The rows of a text that are not blank: RFC 4180, with any line ends, also mixed, and spaces around quoted cells. Rows
 * count as a spreadsheet counts them: a line break within a cell begins none. `subject` begins a sentence about the text.
 * Quotation marks in pairs with text behind them are part of the cell; where they leave it open which separator ends the
 * cell, the row is damaged. Between tabs a cell may begin with one that is part of it: spreadsheets copy such cells so.
 * Throws a UserProblem with the row of a quotation mark that is not closed, and where there are too many rows or columns.
 *
 * Each mark is looked for from where it stood last, so that the text is searched once for each; all is in one function,
 * because a list of 5 MB has some 300,000 cells.
 */
export function parseDelimited(subject: string, text: string, delimiter: Delimiter): readonly ListRow[] {
  const length = text.length;
  const separator = delimiter.charCodeAt(0);
  const rows: ListRow[] = [];
  // Where each stands next, at or behind `at`; the text's length where it stands no more.
  let nextSeparator = -1;
  let nextLf = -1;
  let nextCr = -1;
  let nextUnseen = -1;
  let width = 0;
  let at = 0;
  for (let line = 1; at < length; line++) {
    // As wide as the row above: an array that grows is copied.
    const cells = new Array<string>(width);
    let filled = 0;
    let isDamaged = false;
    width = 0;
    if (nextLf < at) nextLf = find(text, "\n", at);
    if (nextCr < at) nextCr = find(text, "\r", at);
    let lineEnd = Math.min(nextLf, nextCr);
    for (;;) {
      let from = at;
      let to = -1;
      let hasMarks = false;
      const first = text.charCodeAt(at);
      if (!isDamaged && (first === QUOTE || first === SPACE)) {
        while (text.charCodeAt(from) === SPACE) from++;
        if (text.charCodeAt(from) === QUOTE) {
          let close = find(text, '"', from + 1);
          // Most cells have no mark of their own: one search tells where they end, and that there is none.
          hasMarks = text.charCodeAt(close + 1) === QUOTE;
          if (hasMarks) close = closingQuote(text, close + 2);
          let end = close + 1;
          while (text.charCodeAt(end) === SPACE) end++;
          const after = text.charCodeAt(end);
          if (close < length && (end >= length || after === separator || after === LF || after === CR)) {
            from += 1;
            to = close;
            at = end;
            if (at > lineEnd) {
              if (nextLf < at) nextLf = find(text, "\n", at);
              if (nextCr < at) nextCr = find(text, "\r", at);
              lineEnd = Math.min(nextLf, nextCr);
            }
          } else if (first === QUOTE && close === length) {
            throw new UserProblem(quoteProblem(subject, line));
          } else if (first === QUOTE && delimiter !== "\t") {
            // Closed in a later row: where this one ends nobody can tell.
            if (close > lineEnd) throw new UserProblem(quoteProblem(subject, line));
            if (nextSeparator < at) nextSeparator = find(text, delimiter, at);
            // Marks in pairs before the next separator are part of the cell; else that separator may be.
            isDamaged = countQuotes(text, at, Math.min(nextSeparator, lineEnd)) % 2 === 1;
          }
        }
      }
      const quoted = to >= 0;
      if (!quoted) {
        if (nextSeparator < at) nextSeparator = find(text, delimiter, at);
        to = nextSeparator < lineEnd ? nextSeparator : lineEnd;
        at = to;
      }
      let cell = "";
      if (to > from) {
        cell = quoted && hasMarks ? unquoted(text, from, to) : text.slice(from, to);
        if (nextUnseen < from) nextUnseen = findUnseen(text, from);
        // Most cells need no cleaning.
        if (nextUnseen < to || text.charCodeAt(from) <= SPACE || text.charCodeAt(to - 1) <= SPACE) cell = visible(cell);
        if (cell !== "") filled = width + 1;
        if (filled > LIMITS.columns) throw new UserProblem(tooManyColumns(subject));
      }
      cells[width++] = cell;
      if (at >= lineEnd) break;
      at += 1;
    }
    if (filled > 0) {
      if (cells.length > filled) cells.length = filled;
      // One more than the limit: the header.
      const row = isDamaged ? { line, cells, width, damage: DAMAGE } : { line, cells, width };
      if (rows.push(row) > LIMITS.rows + 1) throw new UserProblem(tooManyRows(subject));
    }
    at = text.charCodeAt(lineEnd) === CR && text.charCodeAt(lineEnd + 1) === LF ? lineEnd + 2 : lineEnd + 1;
  }
  return rows;
}

function find(text: string, character: string, from: number): number {
  const found = text.indexOf(character, from);
  return found < 0 ? text.length : found;
}

/** What stands between a cell's quotation marks, those in it no longer doubled. */
function unquoted(text: string, from: number, to: number): string {
  let cell = "";
  let at = from;
  for (;;) {
    const mark = text.indexOf('"', at);
    // The closing one, at the latest.
    if (mark >= to) return at === from ? text.slice(from, to) : cell + text.slice(at, to);
    cell += text.slice(at, mark + 1);
    at = mark + 2;
  }
}

/** The next character beyond ASCII that a person does not see as it is: what `visible` takes away or replaces. */
function findUnseen(text: string, from: number): number {
  UNSEEN.lastIndex = from;
  return UNSEEN.exec(text)?.index ?? text.length;
}

const UNSEEN = /[\u00a0\u00ad\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/g;

function countQuotes(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === QUOTE) count++;
  return count;
}

const DAMAGE =
  "has a quotation mark within a cell that is not doubled: where its cells end is not certain; correct it, or save the list as CSV again; row left out";

function quoteProblem(subject: string, line: number): string {
  return `${subject} has a quotation mark in row ${line} that is not closed. Correct that row, or open the list in a spreadsheet and save it as CSV again.`;
}
