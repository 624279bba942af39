import { Link, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  step: {
    ":not(:last-child)::after": {
      content: '"›"',
      marginLeft: tokens.spacingHorizontalS,
      color: tokens.colorNeutralForeground3,
    },
  },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  link: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface StepperProps {
  /** In their order. */
  readonly steps: readonly {
    readonly label: string;
    /** Leads back to it; null where it is not to be gone to. */
    readonly go: (() => void) | null;
  }[];
  /** Place of the step that is shown. */
  readonly at: number;
}

/** Where in a few steps the user is; those that are done lead back. */
export function Stepper({ steps, at }: StepperProps) {
  const styles = useStyles();
  return (
    <nav aria-label="Steps">
      <ol className={styles.list}>
        {steps.map(({ label, go }, place) => (
          <li key={label} className={styles.step} aria-current={place === at ? "step" : undefined}>
            {go !== null && place !== at ? (
              <Link as="button" inline className={styles.link} onClick={go}>
                {label}
              </Link>
            ) : (
              <span className={place === at ? styles.current : undefined}>{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
