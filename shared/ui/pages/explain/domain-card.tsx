import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef } from "react";
import { DOMAINS } from "../../../program/domains";
import type { FieldId } from "../../../program/field";
import { readRating } from "../../../program/rating";
import type { CellValue } from "../../../workbook/cell";
import type { Contribution, DomainCells, FieldEdit } from "../../../workbook/request";
import { ContributionBar } from "../../parts/contribution-bar";
import { Notice } from "../../parts/notice";
import { RatingScale } from "../../parts/rating-scale";
import { ratingText } from "../../words";
import { FieldConflict } from "./field-conflict";
import { NotesField } from "./notes-field";

const useStyles = makeStyles({
  card: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  meanings: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  mark: { fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: 0 },
});

/** What the card of a program can do with its fields. */
export interface CardFields {
  /** What to show in a field of which this was read. */
  shown(field: FieldId, read: CellValue): CellValue;
  /** Writes a field soon; `was` is what was shown. */
  set(field: FieldId, was: CellValue, value: FieldEdit["value"]): void;
  /** Writes what waits now. */
  flush(): void;
}

interface DomainCardProps {
  readonly cells: DomainCells;
  /** Its share of the score; null where there is no score. */
  readonly contribution: Contribution | null;
  /** The largest weight of all domains, in points: the full width of a bar. */
  readonly widest: number;
  /** What is wrong with its rating, or null. */
  readonly problem: string | null;
  readonly programKey: string;
  readonly fields: CardFields;
}

/** One domain of a program: what it gives, its rating with what 1, 3 and 5 mean, and the notes. */
export function DomainCard({ cells, contribution, widest, problem, programKey, fields }: DomainCardProps) {
  const styles = useStyles();
  const id = useId();
  const card = useRef<HTMLLIElement>(null);
  /** To the first of these that there is. */
  const focusOn =
    (...selectors: readonly string[]) =>
    () =>
      selectors
        .map((selector) => card.current?.querySelector<HTMLElement>(selector))
        .find((element) => element != null)
        ?.focus();
  const { domain, ratingField, notesField } = cells;
  const shown = fields.shown(ratingField, cells.rating);
  const reading = readRating(shown);
  const rating = typeof reading === "string" ? undefined : reading;
  const meanings = meaningsOf(ratingField);
  // As soon as another value is chosen, what was wrong with the old one is past.
  const wrong = rating === undefined ? problem : null;
  return (
    <li ref={card} className={styles.card}>
      <ContributionBar
        id={id}
        domain={domain}
        contribution={contribution}
        widest={widest}
        note={noteOf(rating, contribution)}
      />
      {wrong !== null && <Notice intent="warning">{wrong}</Notice>}
      <RatingScale
        labelledBy={id}
        rating={rating}
        meanings={meanings}
        onChoose={(option) => fields.set(ratingField, shown, option)}
        onDone={fields.flush}
      />
      <dl className={styles.meanings}>
        {[...meanings].map(([mark, meaning]) => (
          <Meaning key={mark} mark={mark} meaning={meaning} />
        ))}
      </dl>
      <FieldConflict
        programKey={programKey}
        field={ratingField}
        mine={shown}
        onResolved={focusOn("input:checked", "input")}
      />
      <NotesField
        domain={domain}
        value={fields.shown(notesField, cells.notes)}
        onTyped={(text, was) => {
          fields.set(notesField, was, text.trim() === "" ? null : text);
          fields.flush();
        }}
      />
      <FieldConflict programKey={programKey} field={notesField} mine={null} onResolved={focusOn("textarea")} />
    </li>
  );
}

function Meaning({ mark, meaning }: { readonly mark: number; readonly meaning: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.mark}>{mark}</dt>
      <dd className={styles.meaning}>{meaning}</dd>
    </>
  );
}

function meaningsOf(field: FieldId): ReadonlyMap<number, string> {
  const domain = DOMAINS.find(({ id }) => id === field);
  return domain === undefined
    ? new Map()
    : new Map([
        [1, domain.low],
        [3, domain.middle],
        [5, domain.high],
      ]);
}

/** What scale and bar do not show: a rating between the marks, what becomes of none, and a domain that is left out. */
function noteOf(rating: number | null | undefined, contribution: Contribution | null): string {
  const between = typeof rating === "number" && !Number.isInteger(rating) ? [`Rated ${ratingText(rating)}`] : [];
  if (contribution === null) return between.join();
  if (contribution.maximum === 0) return [...between, "Weight 0: does not count"].join(" · ");
  return rating === null ? "Not rated: counts as the middle" : between.join();
}
