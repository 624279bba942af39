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

/** Read out by screen readers when its text changes; not visible. Stays in place while pages come and go. */
export function LiveRegion({ text }: { readonly text: string }) {
  return (
    <div className={useStyles().hidden} role="status" aria-live="polite">
      {text}
    </div>
  );
}
