import { makeStyles, tokens } from "@fluentui/react-components";
import type { Preview } from "../../../workbook/request";
import { ScrollList } from "../../parts/scroll-list";
import { joined } from "../../words";

const useStyles = makeStyles({
  detail: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The programs that would be added. */
export function ProgramList({ programs }: { readonly programs: Preview["add"] }) {
  const styles = useStyles();
  return (
    <ScrollList
      label="Programs to add"
      items={programs}
      render={({ institution, place, pathway }) => (
        <>
          <div>{institution}</div>
          <div className={styles.detail}>{[joined(pathway), joined(place)].filter(Boolean).join(" · ")}</div>
        </>
      )}
    />
  );
}
