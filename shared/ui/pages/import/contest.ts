import type { TargetId } from "../../../importing/columns/file-fields";

/** A field that a column is to have and another one has: the user is asked which. */
export interface Contest {
  readonly column: number;
  readonly target: TargetId;
  readonly holder: number;
}
