import { makeStyles, tokens } from "@fluentui/react-components";
import { DOMAINS } from "../../program/domains";
import { Disclosure } from "./disclosure";

const useStyles = makeStyles({
  list: { margin: 0, display: "grid", rowGap: tokens.spacingVerticalS },
  domain: { fontWeight: tokens.fontWeightSemibold },
  meaning: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What 1, 3 and 5 mean in each domain; open where there is nothing rated to read instead. */
export function RatingGuide({ open }: { readonly open: boolean }) {
  const styles = useStyles();
  return (
    <Disclosure title="What 1, 3 and 5 mean" open={open}>
      <dl className={styles.list}>
        {DOMAINS.map(({ id, label, low, middle, high }) => (
          <div key={id}>
            <dt className={styles.domain}>{label}</dt>
            <dd className={styles.meaning}>1: {low}</dd>
            <dd className={styles.meaning}>3: {middle}</dd>
            <dd className={styles.meaning}>5: {high}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
