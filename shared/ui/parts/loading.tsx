import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useAfter } from "../state/use-after";

const useStyles = makeStyles({ spinner: { justifyContent: "center", padding: `${tokens.spacingVerticalXXL} 0` } });

/** A spinner that shows only when the wait is long enough to notice. */
export function Loading({ label }: { readonly label: string }) {
  const styles = useStyles();
  return useAfter(300) ? <Spinner className={styles.spinner} size="small" labelPosition="below" label={label} /> : null;
}
