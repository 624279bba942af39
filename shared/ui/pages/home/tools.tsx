import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Page } from "../../backend";
import { ColumnsIcon, HistoryIcon } from "../../parts/icons";
import { Section } from "../../parts/section";
import { usePane } from "../../state/pane-context";

const useStyles = makeStyles({
  buttons: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXXS },
  // Its icon stands below the title's first letter.
  button: {
    justifyContent: "flex-start",
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    fontWeight: tokens.fontWeightRegular,
    // There buttons have borders.
    "@media (forced-colors: active)": { marginLeft: 0 },
  },
});

/** A page of the pane, as the ribbon or the menu offers it too. */
export interface Tool {
  readonly icon: ReactElement;
  readonly label: string;
  readonly page: Page;
}

/** For those who keep a sheet of their own. */
export const COLUMNS: Tool = { icon: <ColumnsIcon />, label: "Add columns to a sheet of yours", page: "columns" };

/** What was written stays to be seen and taken back, whatever has become of the sheets. */
export const HISTORY: Tool = { icon: <HistoryIcon />, label: "History and undo", page: "history" };

/** Quiet buttons below one another. */
export function Tools({ title, tools }: { readonly title: string; readonly tools: readonly Tool[] }) {
  const styles = useStyles();
  const { open } = usePane();
  return (
    <Section title={title}>
      <div className={styles.buttons}>
        {tools.map(({ icon, label, page }) => (
          <Button key={page} className={styles.button} appearance="subtle" icon={icon} onClick={() => open(page)}>
            {label}
          </Button>
        ))}
      </div>
    </Section>
  );
}
