import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ColumnChoice } from "../../../importing";
import type { MappedColumn } from "../../../importing/columns/map-columns";
import type { UnderstoodList } from "../../../importing/understand";
import { Disclosure } from "../../parts/disclosure";
import { Section } from "../../parts/section";
import { type ColumnPlace, isBlank, placeOf } from "./column-looks";
import { ColumnRow } from "./column-row";
import type { Contest } from "./contest";

const useStyles = makeStyles({
  list: { display: "grid", rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: "none" },
});

interface ColumnListProps {
  readonly list: UnderstoodList;
  readonly choices: readonly ColumnChoice[];
  readonly contest: Contest | null;
  readonly choose: (column: number, choice: ColumnChoice) => void;
  /** Whether the field goes to the column that asks for it. */
  readonly settle: (moved: boolean) => void;
}

/** The columns: those to check first, then those that are used, and those that are not, folded away. */
export function ColumnList({ list, choices, contest, choose, settle }: ColumnListProps) {
  const shown = list.columns.filter(({ header, column }) => header !== "" || !isBlank(list, column));
  const of = (place: ColumnPlace) => shown.filter((column) => placeOf(column) === place);
  const rows = (columns: readonly MappedColumn[]) => (
    <Rows>
      {columns.map((column) => (
        <ColumnRow
          key={column.column}
          list={list}
          column={column}
          choice={choices[column.column]}
          contest={contest?.column === column.column ? contest : null}
          choose={(choice) => choose(column.column, choice)}
          settle={settle}
        />
      ))}
    </Rows>
  );
  const [check, used, unused] = [of("check"), of("used"), of("unused")];
  return (
    <>
      {check.length > 0 && <Section title={`Please check (${check.length})`}>{rows(check)}</Section>}
      {used.length > 0 && <Section title={`Columns used (${used.length})`}>{rows(used)}</Section>}
      {unused.length > 0 && (
        <Disclosure title={`Not used (${unused.length})`} open={check.length + used.length === 0} lazy>
          {rows(unused)}
        </Disclosure>
      )}
    </>
  );
}

function Rows({ children }: { readonly children: ReactNode }) {
  return <ul className={useStyles().list}>{children}</ul>;
}
