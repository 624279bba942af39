import { inventList } from "../bench/invented";

/** Bytes: with what is said of the structure of each of 400 programs, more than Excel takes in two requests. */
const NOTES = "They say much of themselves. ".repeat(400);

/** An invented list of few programs with long notes: Excel takes it in several requests. */
export function listWithLongNotes(programs: number): string {
  const [header, ...rows] = inventList(programs).trimEnd().split("\r\n");
  return [`${header},Structure and training notes`, ...rows.map((row) => `${row},${NOTES}`), ""].join("\r\n");
}
