import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Explanation, ProgramRecord } from "../../../workbook/request";
import { ContributionBars } from "../../parts/contribution-bars";
import { Notice } from "../../parts/notice";
import { RatingGuide } from "../../parts/rating-guide";
import { Section } from "../../parts/section";
import { TierBadge } from "../../parts/tier-badge";
import { tierLabel } from "../../tiers";
import { joined, oneDecimal, shownScore } from "../../words";
import { ScoreView } from "./score-view";

type ProgramExplanation = Extract<Explanation, { kind: "program" }>;

const useStyles = makeStyles({
  head: { display: "grid", rowGap: tokens.spacingVerticalXXS },
  institution: { margin: 0 },
  note: { color: tokens.colorNeutralForeground3 },
});

/** One program: who, how good, why this tier, and where the points come from. */
export function ProgramView({ explanation }: { readonly explanation: ProgramExplanation }) {
  const styles = useStyles();
  const { program, problems, stale } = explanation;
  const notices = stale === null ? problems : [...problems, stale];
  return (
    <>
      <div className={styles.head}>
        <Text as="h2" size={400} weight="semibold" className={styles.institution}>
          {nameOf(program)}
        </Text>
        <Text size={200} className={styles.note}>
          {[joined(program.city, program.state), program.pathway].filter((part) => part !== "").join(" · ")}
        </Text>
      </div>
      {notices.map((problem) => (
        <Notice key={problem} intent="warning">
          {problem}
        </Notice>
      ))}
      {problems.length === 0 && <Scored explanation={explanation} />}
      <RatingGuide open={program.score === null} />
    </>
  );
}

/** What the ratings come to. */
function Scored({ explanation }: { readonly explanation: ProgramExplanation }) {
  const { program, contributions, why } = explanation;
  const tier = shownTier(explanation);
  return (
    <>
      <ScoreView explanation={explanation} />
      <Section title="Tier">
        <TierBadge tier={tier} />
        {program.tier !== "" && program.tier !== tier && <Text>Your decision; by the rules it is {program.tier}.</Text>}
        {why !== "" && <Text>{why}</Text>}
      </Section>
      {program.score !== null && contributions.length > 0 && (
        <Section title="Where the points come from">
          <ContributionBars contributions={contributions} />
        </Section>
      )}
    </>
  );
}

/** For screen readers, when another row is selected. */
export function spokenProgram(explanation: ProgramExplanation): string {
  const { program, problems } = explanation;
  if (problems.length > 0) return `${nameOf(program)}: ${problems.join(" ")}`;
  const score =
    program.score === null ? "not rated yet" : `score ${oneDecimal(shownScore(explanation, program.score))}`;
  return `${nameOf(program)}: ${score}, ${tierLabel(shownTier(explanation))}`;
}

function nameOf({ institution, program }: ProgramRecord): string {
  return institution || program || "A program without a name";
}

/** The user's own decision goes before the rules' answer. */
function shownTier({ program }: ProgramExplanation): string {
  return program.finalTier !== "" ? program.finalTier : program.tier;
}
