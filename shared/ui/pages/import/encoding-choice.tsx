import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Encoding } from "../../../importing/read";
import { Notice } from "../../parts/notice";
import { Select } from "../../parts/select";
import { usePane } from "../../state/pane-context";
import { doubtfulLines } from "./encoding-doubt";
import type { OpenList } from "./open-list";

const useStyles = makeStyles({
  lines: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalL },
});

interface EncodingChoiceProps {
  readonly opened: OpenList;
  readonly choose: (encoding: Encoding) => void;
}

/** The file does not say how its letters are written: some lines to judge by, and the other ways. */
export function EncodingChoice({ opened, choose }: EncodingChoiceProps) {
  const styles = useStyles();
  const { reader } = usePane();
  return (
    <Notice intent={opened.encodingSaid ? "info" : "warning"}>
      <Text block>The file does not say how its letters are written. Are these lines right?</Text>
      <ul className={styles.lines}>
        {doubtfulLines(opened).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Select
        label="How the letters are written"
        value={opened.encoding ?? ""}
        onChange={(value) => {
          const chosen = reader.encodings.find(({ encoding }) => encoding === value);
          if (chosen !== undefined) choose(chosen.encoding);
        }}
      >
        {reader.encodings.map(({ encoding, label }) => (
          <option key={encoding} value={encoding}>
            {label}
          </option>
        ))}
      </Select>
    </Notice>
  );
}
