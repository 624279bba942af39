import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChoiceButton } from "../../parts/choice-button";
import { SheetIcon } from "../../parts/icons";
import { Section } from "../../parts/section";
import { count, joined } from "../../words";
import type { SheetChoice, SheetContent } from "./sheet-choice";

const useStyles = makeStyles({
  choices: { display: "grid", rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: "none" },
  others: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  note: { color: tokens.colorNeutralForeground3 },
});

interface SheetListProps {
  readonly sheets: readonly SheetChoice[];
  readonly choose: (sheet: string) => void;
}

/** The user's own sheets: those with a list to choose from, and why the others are none. */
export function SheetList({ sheets, choose }: SheetListProps) {
  const styles = useStyles();
  const lists = sheets.flatMap(({ content, ...sheet }) => (content.kind === "list" ? [{ ...sheet, content }] : []));
  const others = sheets.filter(({ content }) => content.kind !== "list");
  return (
    <>
      {lists.length === 0 ? (
        <Text>{noLists(sheets)}</Text>
      ) : (
        <>
          <Text>Choose the sheet that has your list. It is only read, and stays as it is.</Text>
          <ul className={styles.choices}>
            {lists.map(({ name, hidden, content }) => (
              <li key={name}>
                <ChoiceButton
                  icon={<SheetIcon />}
                  title={hidden ? `${name} (hidden)` : name}
                  detail={detailOf(content)}
                  onClick={() => choose(name)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <Section title="Other sheets">
          <ul className={styles.others}>
            {others.map(({ name, hidden, content }) => (
              <li key={name}>
                {name}
                <Text size={200} className={styles.note}>
                  {" "}
                  {joined(
                    hidden ? "hidden" : "",
                    content.kind === "empty" ? "empty" : "no list whose columns are known",
                  )}
                </Text>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

const NAMED = 3;

function detailOf({ columns, headerRow, table }: Extract<SheetContent, { kind: "list" }>): string {
  const named = columns.slice(0, NAMED).join(", ");
  const more = columns.length > NAMED ? ` and ${count(columns.length - NAMED, "more column")}` : "";
  const names = headerRow === null ? "no column names" : `column names in row ${headerRow}`;
  const where = table === null ? names : `table ${table}, ${names}`;
  return `${where.charAt(0).toUpperCase()}${where.slice(1)}: ${named}${more}`;
}

function noLists({ length }: readonly SheetChoice[]): string {
  const what = "A list needs a row of column names near its top, one of them “Institution” or “Program”.";
  return length === 0
    ? "This workbook has no sheet beside those of IMGScore. Put your list on a sheet of its own, then refresh."
    : `No sheet of yours has a list that can be read. ${what} Correct that, then refresh.`;
}
