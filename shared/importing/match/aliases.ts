import { fold } from "../../program/text";
import type { Candidate } from "./candidate";

/** How a list names a program, place and pathway included: what an answer of the user is remembered by. */
export function aliasOf({ institution, program, city, state, pathway }: Candidate): string {
  return [institution, program, city, state, pathway].map(fold).join("|");
}
