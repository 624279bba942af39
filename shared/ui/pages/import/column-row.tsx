import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { ColumnChoice } from "../../../importing";
import type { MappedColumn } from "../../../importing/columns/map-columns";
import type { UnderstoodList } from "../../../importing/understand";
import type { Provider } from "../../../program/providers";
import { shorten } from "../../../program/text";
import { computedField } from "../../../workbook/column-use";
import { LikelyIcon, TickIcon, WarningIcon } from "../../parts/icons";
import { useAnnouncement } from "../../state/use-announcement";
import { certaintyOf, isBlank, placeOf, samplesOf, targetName } from "./column-looks";
import type { Contest } from "./contest";
import { FieldSelect } from "./field-select";
import { COMPUTED } from "./import-words";

const useStyles = makeStyles({
  row: { display: "grid", rowGap: tokens.spacingVerticalXXS },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: `0 ${tokens.spacingHorizontalS}` },
  note: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  certainty: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  contest: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface ColumnRowProps {
  readonly list: UnderstoodList;
  readonly column: MappedColumn;
  readonly choice: ColumnChoice | undefined;
  readonly contest: Contest | null;
  readonly choose: (choice: ColumnChoice) => void;
  readonly settle: (moved: boolean) => void;
}

/** A column: its name, what stands in it, what it means, and how sure that is. */
export function ColumnRow({ list, column, choice, contest, choose, settle }: ColumnRowProps) {
  const styles = useStyles();
  const samples = useId();
  const row = useRef<HTMLLIElement>(null);
  const isContested = contest !== null;
  const was = useRef(false);
  useEffect(() => {
    // The question is answered, its buttons are gone.
    if (was.current && !isContested) row.current?.querySelector("select")?.focus();
    was.current = isContested;
  }, [isContested]);
  const header = headerText(column);
  const values = samplesOf(list, column.column).map((value) => shorten(value, SHOWN));
  return (
    <li ref={row} className={styles.row}>
      <div className={styles.head}>
        <Text weight="semibold">{header}</Text>
        <Certainty provider={list.provider} column={column} choice={choice} />
      </div>
      <div id={samples} className={styles.note}>
        {values.length > 0 ? values.join(" · ") : isBlank(list, column.column) ? "nothing in it" : ""}
      </div>
      <FieldSelect
        label={`What ${header} means`}
        describedBy={samples}
        choice={contest === null ? choice : { target: contest.target, kept: false }}
        choose={choose}
      />
      {contest !== null && <ContestView contest={contest} list={list} settle={settle} />}
    </li>
  );
}

const SHOWN = 60;

export function headerText({ header, column }: Pick<MappedColumn, "header" | "column">): string {
  return header.trim() === "" ? `Column ${column + 1} (no name)` : header;
}

interface CertaintyProps extends Pick<ColumnRowProps, "column" | "choice"> {
  readonly provider: Provider;
}

/** In words and with an icon: colour never stands alone. */
function Certainty({ provider, column, choice }: CertaintyProps) {
  const styles = useStyles();
  const changed = choice === undefined || choice.kept || choice.target !== column.target;
  const [icon, words] = changed ? [<TickIcon key="icon" />, "as you chose"] : certaintyWords(column, provider);
  return (
    <span className={`${styles.note} ${styles.certainty}`}>
      {icon}
      {words}
    </span>
  );
}

function certaintyWords(column: MappedColumn, provider: Provider) {
  const { header, target, confidence, why } = column;
  if (target === null) return [null, computedField(provider, header) === null ? why : COMPUTED] as const;
  if (placeOf(column) === "unused") return [null, `${targetName(target)}: not brought in`] as const;
  switch (certaintyOf(confidence)) {
    case "sure":
      return [<TickIcon key="icon" />, "sure"] as const;
    case "likely":
      return [<LikelyIcon key="icon" />, `likely: ${why}`] as const;
    case "check":
      return [<WarningIcon key="icon" />, `please check: ${why}`] as const;
  }
}

interface ContestViewProps {
  readonly contest: Contest;
  readonly list: UnderstoodList;
  readonly settle: (moved: boolean) => void;
}

/** Only one column can be a field: which of the two. */
function ContestView({ contest, list, settle }: ContestViewProps) {
  const styles = useStyles();
  const box = useRef<HTMLFieldSetElement>(null);
  const [mine, theirs] = [contest.column, contest.holder].map((column) =>
    headerText({ header: list.headers[column] ?? "", column }),
  );
  const question = `“${theirs}” is ${targetName(contest.target)} already. Which one is it?`;
  useAnnouncement(question, contest);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again, it takes the focus again.
  useEffect(() => box.current?.querySelector("button")?.focus(), [contest]);
  return (
    <fieldset ref={box} className={styles.contest} aria-label={question}>
      <Text>{question}</Text>
      <Button size="small" onClick={() => settle(true)}>
        Use “{mine}”
      </Button>
      <Button size="small" onClick={() => settle(false)}>
        Keep “{theirs}”
      </Button>
    </fieldset>
  );
}
