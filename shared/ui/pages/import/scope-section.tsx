import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { IncomingProgram } from "../../../importing/clean/incoming";
import { GENETICS_ONLY, type HomeProgram, inScope, type Scope, type Scoped } from "../../../importing/scope";
import { Checkbox } from "../../parts/checkbox";
import { Section } from "../../parts/section";
import { useAnnouncement } from "../../state/use-announcement";
import { count } from "../../words";
import { scopeText } from "./import-words";

const useStyles = makeStyles({
  choices: { display: "grid", margin: 0, padding: 0, border: "none" },
  note: { color: tokens.colorNeutralForeground3 },
});

interface ScopeSectionProps {
  readonly programs: readonly IncomingProgram[];
  readonly home: readonly HomeProgram[];
  readonly scope: Scope;
  /** What comes in by that scope. */
  readonly scoped: Scoped;
  readonly choose: (scope: Scope) => void;
}

/** Which programs come in: genetics always; backups and all others as the user ticks. */
export function ScopeSection({ programs, home, scope, scoped, choose }: ScopeSectionProps) {
  const styles = useStyles();
  // Without any tick: what each of them would bring.
  const base = useMemo(() => inScope(programs, home, GENETICS_ONLY), [programs, home]);
  const total = scopeText(scoped);
  useAnnouncement(base.outside > 0 ? total : "");
  const backups = Object.entries(base.backups);
  const others = base.outside - backups.reduce((sum, [, n]) => sum + n, 0);
  return (
    <Section title="What comes in">
      <Text>
        {base.outside === 0 && !hasClosed(base) ? `All of it: ${count(base.inside.length, "program")}.` : total}
      </Text>
      {base.outside > 0 && (
        <fieldset className={styles.choices} aria-label="What comes in beside genetics programs">
          <Text size={200} className={styles.note}>
            {geneticsText(base.inside.length)} Besides:
          </Text>
          {backups.map(([pathway, n]) => (
            <Checkbox
              key={pathway}
              label={`${pathway} (${n.toLocaleString("en-US")})`}
              checked={scope.all || scope.backups.includes(pathway)}
              disabled={scope.all}
              onChange={(checked) =>
                choose({
                  ...scope,
                  backups: [...scope.backups.filter((one) => one !== pathway), ...(checked ? [pathway] : [])],
                })
              }
            />
          ))}
          {base.backupsAtHome > 0 && (
            <Checkbox
              label={`Backups at the same institutions (${base.backupsAtHome.toLocaleString("en-US")})`}
              checked={scope.all || scope.sameInstitutions}
              disabled={scope.all}
              onChange={(sameInstitutions) => choose({ ...scope, sameInstitutions })}
            />
          )}
          <Checkbox
            label={others > 0 ? `Everything else (${count(others, "other program")})` : "Everything"}
            checked={scope.all}
            onChange={(all) => choose({ ...scope, all })}
          />
        </fieldset>
      )}
    </Section>
  );
}

function hasClosed({ inside }: Scoped): boolean {
  return inside.some(({ closed }) => closed !== null);
}

function geneticsText(n: number): string {
  return n === 0
    ? "There is no genetics program in it."
    : `${count(n, "genetics program")} ${n === 1 ? "comes" : "come"} in.`;
}
