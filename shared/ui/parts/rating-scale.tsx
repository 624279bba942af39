import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useId, useRef } from "react";
import { RATING_MAXIMUM, RATING_MINIMUM } from "../../program/rating";

/** What can be chosen; null is "not rated". */
const OPTIONS = [null, 1, 2, 3, 4, 5] as const;

type RatingOption = (typeof OPTIONS)[number];

const useStyles = makeStyles({
  scale: { display: "grid", gridTemplateColumns: "repeat(6, 1fr)", columnGap: tokens.spacingHorizontalXXS },
  option: { position: "relative", height: "40px" },
  // On top of its face, so that what is clicked, focused and read out is the browser's own control.
  input: {
    position: "absolute",
    inset: 0,
    width: "100%",
    height: "100%",
    margin: 0,
    opacity: 0,
    cursor: "pointer",
    // The summary stays above: what has the focus must not hide below it.
    scrollMarginTop: "240px",
    scrollMarginBottom: "80px",
    ":focus-visible + span": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    ":hover + span": { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStrokeAccessible}` },
  },
  face: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    height: "100%",
    boxSizing: "border-box",
    textAlign: "center",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase400,
    fontVariantNumeric: "tabular-nums",
  },
  none: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: "14px",
    color: tokens.colorNeutralForeground2,
    whiteSpace: "pre-line",
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
  chosenNone: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
});

interface RatingScaleProps {
  /** The id of what it is called by. */
  readonly labelledBy: string;
  /** Any number from 1 to 5, null where nothing is rated, undefined where the cell holds something else. */
  readonly rating: number | null | undefined;
  /** What an option means, for those that have words. */
  readonly meanings: ReadonlyMap<number, string>;
  readonly onChoose: (rating: RatingOption) => void;
  /** The user is done here for now. */
  readonly onDone: () => void;
}

/** Large buttons for not rated and 1 to 5. Arrows move without going round, digits choose, 0 and Delete clear. */
export function RatingScale({ labelledBy, rating, meanings, onChoose, onDone }: RatingScaleProps) {
  const styles = useStyles();
  const group = useId();
  const box = useRef<HTMLDivElement>(null);
  const choose = (option: RatingOption) => {
    box.current?.querySelector<HTMLInputElement>(`input[value="${option ?? ""}"]`)?.focus();
    if (option !== rating) onChoose(option);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Enter") onDone();
    const option = optionOf(event.key, rating ?? null);
    if (option === undefined) return;
    event.preventDefault();
    choose(option);
  };
  return (
    <div
      ref={box}
      role="radiogroup"
      aria-labelledby={labelledBy}
      className={styles.scale}
      onKeyDown={press}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onDone();
      }}
    >
      {OPTIONS.map((option) => {
        const chosen = option === rating;
        return (
          <label key={option} className={styles.option}>
            <input
              type="radio"
              className={styles.input}
              name={group}
              value={option ?? ""}
              checked={chosen}
              aria-label={optionName(option, meanings)}
              onChange={() => choose(option)}
            />
            <span
              aria-hidden="true"
              className={mergeClasses(
                styles.face,
                option === null && styles.none,
                chosen && (option === null ? styles.chosenNone : styles.chosen),
              )}
            >
              {option ?? "not\nrated"}
            </span>
          </label>
        );
      })}
    </div>
  );
}

function optionName(option: RatingOption, meanings: ReadonlyMap<number, string>): string {
  if (option === null) return "Not rated";
  const meaning = meanings.get(option);
  return meaning === undefined ? String(option) : `${option}: ${meaning}`;
}

/** What a key chooses, seen from any rating: from 3.5 the next one up is 4, the next one down 3. */
function optionOf(key: string, rating: number | null): RatingOption | undefined {
  switch (key) {
    case "0":
    case "Delete":
    case "Backspace":
      return null;
    case "ArrowRight":
    case "ArrowDown":
      return toOption(rating === null ? RATING_MINIMUM : Math.min(RATING_MAXIMUM, Math.floor(rating) + 1));
    case "ArrowLeft":
    case "ArrowUp":
      return toOption(rating === null ? 0 : Math.ceil(rating) - 1);
    default:
      return OPTIONS.find((option) => option !== null && String(option) === key);
  }
}

/** Below 1 nothing is rated. */
function toOption(rating: number): RatingOption {
  return OPTIONS.find((option) => option === rating) ?? null;
}
