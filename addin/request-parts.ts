import { areaOf, type Checked, isWrite, needsFormulas } from "../shared/workbook/check-plan";
import { partOf } from "../shared/workbook/part-of-write";
import type { Change } from "../shared/workbook/plan";

/** Excel on the web refuses requests over 5 MB; a cell of text takes some hundred bytes. */
const CELLS_PER_REQUEST = 40_000;

/** How much of a request a change takes, in cells. */
function weightOf(change: Change): number {
  switch (change.kind) {
    case "cells":
      return change.values.length * (change.values[0]?.length ?? 0);
    case "log":
      return change.rows.length * CELLS_PER_RECORD;
    default:
      return 0;
  }
}

/** A part of a record is as long as a cell can be, and each of its many quotation marks takes two characters. */
const CELLS_PER_RECORD = 450;

/** The changes in their order, as many in each request as it may carry. */
export function inRequests(changes: readonly Change[]): readonly (readonly Change[])[] {
  const requests: Change[][] = [];
  let room = 0;
  for (const change of changes.flatMap(inParts)) {
    const weight = weightOf(change);
    if (room < weight || requests.length === 0) {
      requests.push([]);
      room = CELLS_PER_REQUEST;
    }
    requests[requests.length - 1]?.push(change);
    room -= weight;
  }
  return requests;
}

/** Excel on the web refuses answers over 5 MB, too; a value or a formula takes some 85 bytes in lists with notes. */
const CONTENTS_PER_ANSWER = 50_000;
/** A blank cell takes three. */
const BLANK = 1 / 28;

/** What is to be read of a plan's expectations, in parts, as many in each answer as it may bring. */
export function inAnswers(checked: readonly Checked[]): readonly (readonly Checked[])[] {
  const answers: Checked[][] = [];
  let room = 0;
  for (const part of checked.flatMap(readInParts)) {
    const weight = readingOf(part);
    if (room < weight || answers.length === 0) {
      answers.push([]);
      room = CONTENTS_PER_ANSWER;
    }
    answers[answers.length - 1]?.push(part);
    room -= weight;
  }
  return answers;
}

/** How much of an answer it takes to read what a plan expects somewhere, in values and formulas. */
function readingOf(checked: Checked): number {
  const { rows, columns } = areaOf(checked);
  const each = needsFormulas(checked) ? 2 : 1;
  return rows * columns * each * (isWrite(checked) && checked.expect === "blank" ? BLANK : 1);
}

function readInParts(checked: Checked): readonly Checked[] {
  const { row, rows, ...area } = areaOf(checked);
  const count = Math.ceil(readingOf(checked) / CONTENTS_PER_ANSWER);
  if (count <= 1) return [checked];
  const step = Math.ceil(rows / count);
  return Array.from({ length: Math.ceil(rows / step) }, (_, index) => {
    const from = index * step;
    const height = Math.min(step, rows - from);
    return isWrite(checked)
      ? partOf(checked, { ...area, row: row + from, rows: height })
      : { ...checked, row: row + from, values: checked.values.slice(from, from + height) };
  });
}

/** A write of more than one request may carry, in blocks of rows. A log grows at its top: its blocks come last first. */
function inParts(change: Change): readonly Change[] {
  if (weightOf(change) <= CELLS_PER_REQUEST) return [change];
  switch (change.kind) {
    case "cells":
      return blocksOf(change.values, change.values[0]?.length ?? 1).map(({ from, rows }) =>
        partOf(change, { ...areaOf(change), row: change.row + from, rows: rows.length }),
      );
    case "log":
      return [...blocksOf(change.rows, CELLS_PER_RECORD)].reverse().map(({ rows }) => ({ ...change, rows }));
    default:
      return [change];
  }
}

function blocksOf<T>(
  rows: readonly T[],
  weight: number,
): readonly { readonly from: number; readonly rows: readonly T[] }[] {
  const step = Math.max(1, Math.floor(CELLS_PER_REQUEST / weight));
  return Array.from({ length: Math.ceil(rows.length / step) }, (_, index) => ({
    from: index * step,
    rows: rows.slice(index * step, (index + 1) * step),
  }));
}
