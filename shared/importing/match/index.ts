/** Which row of a list is which program. */
export { aliasOf } from "./aliases";
export {
  type Answer,
  type Basis,
  BEFORE_COMPARING,
  type Candidate,
  type Evidence,
  type ProgramMatch,
  type Remembered,
} from "./candidate";
export { matchPrograms } from "./match-programs";
