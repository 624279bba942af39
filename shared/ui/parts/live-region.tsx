import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    top: 0,
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** What is said, and the how-manieth time anything is. */
export interface Announcement {
  readonly text: string;
  readonly count: number;
}

/** Read out by screen readers when something new is said, be it in the same words; not visible. Stays while pages come and go. */
export function LiveRegion({ text, count }: Announcement) {
  return (
    <div className={useStyles().hidden} role="status" aria-live="polite">
      {text !== "" && <span key={count}>{text}</span>}
    </div>
  );
}
