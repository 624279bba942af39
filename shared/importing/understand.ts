import type { Field } from "../program/field";
import type { Provider } from "../program/providers";
import { UserProblem } from "../program/user-problem";
import type { LeftOut } from "./clean/incoming";
import { FILE_FIELDS, type TargetId } from "./columns/file-fields";
import { findTable } from "./columns/find-table";
import type { MappedColumn } from "./columns/map-columns";
import { recogniseSource } from "./columns/recognise-source";
import { usedColumns } from "./columns/used-columns";
import type { Grid, ListRow } from "./grid";
import { type ImportSource, remedyOf, subjectOf } from "./source";

/** A list of which it is known where its table is, who published it and what its columns mean, as far as that can be told. */
export interface UnderstoodList {
  readonly source: ImportSource;
  readonly provider: Provider;
  /** By what the publisher was told, in a few words. */
  readonly providerWhy: string;
  /** Lines of the source; null where the columns have no names. */
  readonly headerRows: { readonly from: number; readonly to: number } | null;
  readonly headers: readonly string[];
  readonly rows: readonly ListRow[];
  /** One for each header. */
  readonly columns: readonly MappedColumn[];
  /** Rows that are no data. */
  readonly leftOut: readonly LeftOut[];
  /** What a person should know of what was chosen. */
  readonly notes: readonly string[];
}

/** What the user answered earlier about the headers of a publisher's lists. */
export type RememberedHeaders = (provider: Provider) => ReadonlyMap<string, TargetId | null>;

export const NOTHING_REMEMBERED: RememberedHeaders = () => new Map();

/** Finds the table among a grid's rows and tells what its columns mean. `fields` are those that a list may fill. Throws a UserProblem. */
export function understand(
  grid: Grid,
  source: ImportSource,
  fields: readonly Field[],
  remembered: RememberedHeaders = NOTHING_REMEMBERED,
): UnderstoodList {
  const table = findTable(grid, [...fields, ...FILE_FIELDS]);
  if (table === null)
    throw new UserProblem(`${subjectOf(source)} has no table that can be told from its rows. ${remedyOf(source)}`);
  const { headers, rows, headerRows, leftOut, notes } = table;
  if (rows.length === 0)
    throw new UserProblem(`${subjectOf(source)} has no rows below its header. ${remedyOf(source)}`);
  const { source: provider, reason } = recogniseSource(headers, rows);
  const columns = usedColumns({ headers, rows }, fields, remembered(provider));
  return { source, provider, providerWhy: reason, headerRows, headers, rows, columns, leftOut, notes };
}

/** How much of a list is understood: the sum of its columns' confidence. Of several sheets the one with the most is meant. */
export function understanding({ columns }: Pick<UnderstoodList, "columns">): number {
  return columns.reduce((sum, { confidence }) => sum + confidence, 0);
}
