import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalM,
    width: "100%",
    padding: tokens.spacingHorizontalM,
    textAlign: "left",
    fontFamily: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  words: { display: "grid", rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  title: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  detail: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface ChoiceButtonProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly detail: string;
  readonly onClick: () => void;
}

/** A large button with a title and one line of explanation. */
export function ChoiceButton({ icon, title, detail, onClick }: ChoiceButtonProps) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.button} onClick={onClick}>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.detail}>{detail}</span>
      </span>
    </button>
  );
}
