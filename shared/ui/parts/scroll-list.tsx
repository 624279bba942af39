import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** More rows than anyone reads in a pane would only make it slow. */
const SHOWN = 100;

const useStyles = makeStyles({
  box: {
    maxHeight: "max(240px, 45vh)",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

interface ScrollListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly render: (item: T) => ReactNode;
  /** What an item is known by where the list changes while it is shown. Default: its place. */
  readonly keyOf?: (item: T) => string | number;
}

/** The first rows of a list, in a box that scrolls by mouse and by keyboard, and how many more there are. */
export function ScrollList<T>({ label, items, render, keyOf }: ScrollListProps<T>) {
  const styles = useStyles();
  const more = items.length - SHOWN;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll the box. */}
      <section className={styles.box} aria-label={label} tabIndex={0}>
        <ul className={styles.list}>
          {items.slice(0, SHOWN).map((item, position) => (
            <li key={keyOf?.(item) ?? position} className={styles.row}>
              {render(item)}
            </li>
          ))}
        </ul>
      </section>
      {more > 0 && (
        <Text size={200} block>
          and {more.toLocaleString("en-US")} more
        </Text>
      )}
    </>
  );
}
