/** Which row of a list is which program. */
export { aliasOf } from "./aliases";
export type { Answer, Basis, Candidate, Evidence, ProgramMatch, Remembered } from "./candidate";
export { matchPrograms } from "./match-programs";
