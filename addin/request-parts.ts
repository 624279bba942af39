import { areaOf, type Checked, isWrite, needsFormulas } from "../shared/workbook/check-plan";
import { partOf } from "../shared/workbook/part-of-write";
import type { Change } from "../shared/workbook/plan";
import { bytesOf } from "./message-bytes";

/** Excel on the web refuses requests over 5 MB. The user sees how far it is after each, and may stop it: they are shorter. */
const BYTES_PER_REQUEST = 2_000_000;

/** It refuses answers over 5 MB, too. Somebody may have typed more than is expected. */
const BYTES_PER_ANSWER = 3_000_000;

/** What something takes of a request, and what is read of it takes of its answer. */
interface Bytes {
  readonly sent: number;
  readonly read: number;
}

const ROOM: Bytes = { sent: BYTES_PER_REQUEST, read: BYTES_PER_ANSWER };
const NOTHING: Bytes = { sent: 0, read: 0 };

/** The changes in their order, as many in each request as it and its answer may carry: what is written over is read before. */
export function inRequests(changes: readonly Change[]): readonly (readonly Change[])[] {
  return packed(changes.flatMap(inParts));
}

/** What is to be read of a plan's expectations, in parts, as many in each answer as it may bring. */
export function inAnswers(checked: readonly Checked[]): readonly (readonly Checked[])[] {
  return packed(
    checked.flatMap((one) => {
      const formulas = needsFormulas(one);
      return partsOf(
        rowsOf(one).map((row) => ({ sent: 0, read: readOf(one, row, formulas) })),
        (from, rows) => partOfChecked(one, from, rows),
      );
    }),
  );
}

interface Part<T> {
  readonly part: T;
  readonly bytes: Bytes;
}

function packed<T>(parts: readonly Part<T>[]): readonly (readonly T[])[] {
  const messages: T[][] = [];
  let used = ROOM;
  for (const { part, bytes } of parts) {
    if (messages.length === 0 || !fits(used, bytes)) {
      messages.push([]);
      used = NOTHING;
    }
    messages[messages.length - 1]?.push(part);
    used = sum(used, bytes);
  }
  return messages;
}

/** A write or a log of more than one request may carry, in blocks of rows. A log grows at its top: its blocks come last first. */
function inParts(change: Change): readonly Part<Change>[] {
  switch (change.kind) {
    case "cells":
    case "fill":
    case "expect":
      return partsOf(
        rowsOf(change).map((row) => ({
          sent: change.kind === "cells" ? bytesOf.row(change.values[row] ?? []) : 0,
          read: readOf(change, row, true),
        })),
        (from, rows) => partOfChecked(change, from, rows),
      );
    case "log":
      return [
        ...partsOf(
          change.rows.map((row) => ({ sent: bytesOf.row(row), read: 0 })),
          (from, rows): Change => ({ ...change, rows: change.rows.slice(from, from + rows) }),
        ),
      ].reverse();
    case "remove-sheet": {
      const read = (change.expect ?? []).reduce((total, row) => total + bytesOf.read(row, true), 0);
      return [{ part: change, bytes: { sent: 0, read } }];
    }
    default:
      return [{ part: change, bytes: NOTHING }];
  }
}

function rowsOf(checked: Checked): readonly number[] {
  return [...Array(areaOf(checked).rows).keys()];
}

/** What it takes to read what is expected in a row. Blank cells that are blank are not read a second time. */
function readOf(checked: Checked, row: number, formulas: boolean): number {
  if (!isWrite(checked)) return bytesOf.read(checked.values[row] ?? [], formulas);
  return checked.expect === "blank"
    ? bytesOf.read(Array<null>(areaOf(checked).columns).fill(null), formulas)
    : bytesOf.read(checked.expect[row] ?? [], formulas);
}

function partOfChecked(checked: Checked, from: number, rows: number): Checked {
  const area = areaOf(checked);
  if (rows === area.rows) return checked;
  return isWrite(checked)
    ? partOf(checked, { ...area, row: area.row + from, rows })
    : { ...checked, row: area.row + from, values: checked.values.slice(from, from + rows) };
}

/** Blocks of neighbouring rows, each as high as a message may carry; one block where there are no rows. */
function partsOf<T>(rows: readonly Bytes[], partAt: (from: number, rows: number) => T): readonly Part<T>[] {
  const parts: Part<T>[] = [];
  let from = 0;
  let bytes = NOTHING;
  const close = (end: number) => {
    parts.push({ part: partAt(from, end - from), bytes });
    from = end;
    bytes = NOTHING;
  };
  for (const [row, needed] of rows.entries()) {
    if (row > from && !fits(bytes, needed)) close(row);
    bytes = sum(bytes, needed);
  }
  close(rows.length);
  return parts;
}

function fits(used: Bytes, more: Bytes): boolean {
  const { sent, read } = sum(used, more);
  return sent <= ROOM.sent && read <= ROOM.read;
}

function sum(a: Bytes, b: Bytes): Bytes {
  return { sent: a.sent + b.sent, read: a.read + b.read };
}
