import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FieldId } from "../../../program/field";
import { fold } from "../../../program/text";
import type { ImportRow } from "../../../workbook/imported";
import type { Preview } from "../../../workbook/request";
import { FilterChips } from "../../parts/filter-chips";
import { ScrollList } from "../../parts/scroll-list";
import { useAnnouncement } from "../../state/use-announcement";
import { count } from "../../words";
import { MatchRow } from "./match-row";

const useStyles = makeStyles({
  filter: { width: "100%" },
  detail: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface MatchListProps {
  readonly preview: Preview;
  readonly isTaken: (key: string, field: FieldId) => boolean;
  readonly take: (key: string, field: FieldId, taken: boolean) => void;
}

type Filter = ImportRow["state"] | "left";

/** The programs of the list by what becomes of them, to be searched; each opens to what changes of it. */
export function MatchList({ preview, isTaken, take }: MatchListProps) {
  const styles = useStyles();
  const [wanted, setWanted] = useState<Filter | null>(null);
  const [sought, setSought] = useState("");
  const chips = chipsOf(preview);
  const chosen = chips.find(({ id }) => id === wanted) ?? chips[0];
  const rows = preview.imported.filter(({ state }) => state === chosen?.id);
  const shown = rows.filter((row) => matches(row, sought));
  const found = fold(sought) === "" ? "" : `${count(shown.length, "program")} of ${rows.length} shown`;
  useAnnouncement(found);
  if (chosen === undefined) return null;
  return (
    <>
      <FilterChips label="What becomes of them" chips={chips} chosen={chosen.id} choose={setWanted} />
      {chosen.id === "left" ? (
        <ScrollList
          label={chosen.label}
          items={preview.rejected}
          render={({ line, reason }) => (
            <>
              <strong>Row {line}:</strong> {reason}
            </>
          )}
        />
      ) : (
        <>
          {rows.length > SHORT && (
            <Input
              className={styles.filter}
              type="search"
              aria-label="Search these programs"
              placeholder="Search by name, place, pathway or code"
              value={sought}
              onChange={(_, { value }) => setSought(value)}
            />
          )}
          {found !== "" && <div className={styles.detail}>{found}</div>}
          {shown.length > 0 && (
            <ScrollList
              label={chosen.label}
              items={shown}
              keyOf={({ line }) => line}
              render={(row) => <MatchRow row={row} isTaken={isTaken} take={take} />}
            />
          )}
        </>
      )}
    </>
  );
}

/** A list that is longer than its box is tall can be searched. */
const SHORT = 10;

/** Only those with anything behind them. */
function chipsOf({ counts: { add, change, ask, same, closed, rejected } }: Preview) {
  const chips: readonly { readonly id: Filter; readonly label: string; readonly count: number }[] = [
    { id: "add", label: "To add", count: add },
    { id: "change", label: "To complete", count: change },
    { id: "ask", label: "To ask", count: ask },
    { id: "same", label: "As they are", count: same },
    { id: "closed", label: "Closed", count: closed },
    { id: "left", label: "Left out", count: rejected },
  ];
  return chips.filter((chip) => chip.count > 0);
}

/** Every word that was typed is somewhere in it, in whatever case and with whatever accents. */
function matches({ institution, program, place, pathway, codes }: ImportRow, sought: string): boolean {
  const text = fold([institution, program, place, pathway, codes].join(" "));
  return fold(sought)
    .split(" ")
    .every((word) => text.includes(word));
}
