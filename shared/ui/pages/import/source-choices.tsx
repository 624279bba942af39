import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { UnderstoodList } from "../../../importing/understand";
import { PROVIDERS, type Provider } from "../../../program/providers";
import { Select } from "../../parts/select";
import { count } from "../../words";
import type { OpenList } from "./open-list";

const useStyles = makeStyles({
  box: { display: "grid", rowGap: tokens.spacingVerticalXS },
  note: { color: tokens.colorNeutralForeground3 },
});

interface SourceChoicesProps {
  readonly opened: OpenList;
  readonly list: UnderstoodList;
  readonly table: number;
  readonly chooseTable: (table: number) => void;
  readonly chooseProvider: (provider: Provider) => void;
}

/** Which table is meant, who published it, and where its column names are. */
export function SourceChoices({ opened: { tables }, list, table, chooseTable, chooseProvider }: SourceChoicesProps) {
  const styles = useStyles();
  const why = useId();
  return (
    <div className={styles.box}>
      {tables.length > 1 && (
        <>
          <Text weight="semibold">Which of the {tables.length} lists in it</Text>
          <Select label="Sheet or table" value={String(table)} onChange={(value) => chooseTable(Number(value))}>
            {tables.map(({ name, list: { rows } }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two tables may have one name; the order stays.
              <option key={place} value={place}>
                {name ?? `List ${place + 1}`} ({count(rows.length, "row")})
              </option>
            ))}
          </Select>
        </>
      )}
      <Text weight="semibold">Who published it</Text>
      <Select
        label="Who published it"
        describedBy={why}
        value={list.provider}
        onChange={(value) => {
          const provider = PROVIDERS.find((one) => one === value);
          if (provider !== undefined) chooseProvider(provider);
        }}
      >
        {PROVIDERS.map((provider) => (
          <option key={provider} value={provider}>
            {provider === "Other" ? "Somebody else, or yourself" : provider}
          </option>
        ))}
      </Select>
      <Text id={why} size={200} className={styles.note}>
        {sentence(list.providerWhy)} {headerText(list)}
      </Text>
    </div>
  );
}

function sentence(why: string): string {
  return `${why.charAt(0).toUpperCase()}${why.slice(1)}.`;
}

function headerText({ headerRows, rows }: UnderstoodList): string {
  const size = count(rows.length, "row");
  if (headerRows === null) return `No row names the columns; ${size}.`;
  const { from, to } = headerRows;
  return `Column names in ${from === to ? `row ${from}` : `rows ${from} to ${to}`}, ${size} below.`;
}
