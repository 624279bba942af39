import { makeStyles, tokens } from "@fluentui/react-components";
import type { Explanation } from "../../../workbook/request";
import { Notice } from "../../parts/notice";
import { Section } from "../../parts/section";
import { useEdits } from "../../state/use-edits";
import { nameOf } from "../../words";
import { type CardFields, DomainCard } from "./domain-card";
import type { Reading } from "./use-explanation";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalXXL },
});

interface RatingsListProps extends Pick<Reading, "readAt"> {
  readonly explanation: Extract<Explanation, { kind: "program" }>;
}

/** The five domains of a program, to rate and to write notes on. */
export function RatingsList({ explanation, readAt }: RatingsListProps) {
  const styles = useStyles();
  const edits = useEdits();
  const { program, domains, contributions, problems } = explanation;
  const hasScore = program.score !== null && problems.length === 0;
  const fields: CardFields = {
    shown: (field, read) => edits.shown(program.key, field, read, readAt),
    set: (field, was, value) => edits.set({ key: program.key, name: nameOf(program) }, field, was, value),
    flush: edits.flush,
  };
  const isOf = (problem: string, domain: string) => problem.startsWith(`${domain} (`);
  return (
    <Section title="Ratings">
      {problems
        .filter((problem) => !domains.some(({ domain }) => isOf(problem, domain)))
        .map((problem) => (
          <Notice key={problem} intent="warning">
            {problem}
          </Notice>
        ))}
      <ul className={styles.list}>
        {domains.map((cells) => (
          <DomainCard
            key={cells.domain}
            cells={cells}
            contribution={hasScore ? (contributions.find(({ domain }) => domain === cells.domain) ?? null) : null}
            widest={Math.max(...contributions.map(({ maximum }) => maximum))}
            problem={problems.find((problem) => isOf(problem, cells.domain)) ?? null}
            programKey={program.key}
            fields={fields}
          />
        ))}
      </ul>
    </Section>
  );
}
