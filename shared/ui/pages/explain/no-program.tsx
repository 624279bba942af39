import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { RowIcon } from "../../parts/icons";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`,
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
  },
});

/** The selected row is no program: says why, and what to select. */
export function NoProgram({ message }: { readonly message: string }) {
  return (
    <div className={useStyles().box}>
      <RowIcon />
      <Text align="center">{message}</Text>
    </div>
  );
}
