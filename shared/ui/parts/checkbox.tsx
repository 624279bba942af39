import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  label: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    cursor: "pointer",
  },
  disabled: { color: tokens.colorNeutralForeground3, cursor: "default" },
  box: {
    flexShrink: 0,
    width: "16px",
    height: "16px",
    margin: `${tokens.spacingVerticalXXS} 0`,
    accentColor: tokens.colorCompoundBrandBackground,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

interface CheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  /** What it is called where the label alone would not tell it from others. */
  readonly fullName?: string;
}

/** The browser's own box to tick, under forced colours too. */
export function Checkbox({ label, checked, onChange, disabled = false, fullName }: CheckboxProps) {
  const styles = useStyles();
  return (
    <label className={`${styles.label} ${disabled ? styles.disabled : ""}`}>
      <input
        className={styles.box}
        type="checkbox"
        aria-label={fullName}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
