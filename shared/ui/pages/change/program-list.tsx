import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { fold } from "../../../program/text";
import type { Preview } from "../../../workbook/request";
import { ScrollList } from "../../parts/scroll-list";
import { useAnnouncement } from "../../state/use-announcement";
import { count, joined } from "../../words";

const useStyles = makeStyles({
  filter: { width: "100%" },
  detail: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A list that is longer than its box is tall can be filtered. */
const SHORT = 10;

/** The programs that would be added. */
export function ProgramList({ programs }: { readonly programs: Preview["add"] }) {
  const styles = useStyles();
  const [sought, setSought] = useState("");
  const shown = programs.filter((program) => matches(program, sought));
  const found = fold(sought) === "" ? "" : `${count(shown.length, "program")} of ${programs.length} shown`;
  useAnnouncement(found);
  return (
    <>
      {programs.length > SHORT && (
        <Input
          className={styles.filter}
          type="search"
          aria-label="Filter the programs to add"
          placeholder="Filter by name, place or pathway"
          value={sought}
          onChange={(_, { value }) => setSought(value)}
        />
      )}
      {found !== "" && <div className={styles.detail}>{found}</div>}
      {shown.length === 0 ? (
        <div className={styles.detail}>No program to add has this in its name, place or pathway.</div>
      ) : (
        <ScrollList
          label="Programs to add"
          items={shown}
          render={({ institution, place, pathway }) => (
            <>
              <div>{institution}</div>
              <div className={styles.detail}>{[joined(pathway), joined(place)].filter(Boolean).join(" · ")}</div>
            </>
          )}
        />
      )}
    </>
  );
}

/** Every word that was typed is somewhere in it, in whatever case and with whatever accents. */
function matches({ institution, place, pathway }: Preview["add"][number], sought: string): boolean {
  const text = fold(`${institution} ${place} ${pathway}`);
  return fold(sought)
    .split(" ")
    .every((word) => text.includes(word));
}
