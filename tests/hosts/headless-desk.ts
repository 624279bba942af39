import type { EmbeddedHost } from "../../playground/headless";
import { readFile } from "../../shared/importing";
import { UserProblem } from "../../shared/program/user-problem";
import { tierLabel } from "../../shared/ui/tiers";
import type { Contribution } from "../../shared/workbook/request";
import type { Desk } from "../scenarios/desk";
import { ask, importCsv, importPreview, modelToXlsx, programsSheet, refusal, startWithTheList } from "./host";

/** A desk without a screen: asks the built add-in directly, as its pane does. */
export function headlessDesk(host: EmbeddedHost): Desk {
  return {
    startWithTheList: () => startWithTheList(host),
    importFile: async (name, text) => {
      const { preview, result } = await importCsv(host, text, name);
      if (result.kind !== "applied") throw new Error(`Not applied: ${JSON.stringify(result)}`);
      return preview.summary[0] ?? "";
    },
    refusedFile: async (name, text) => {
      try {
        await readAsThePaneDoes(name, text);
        return (await refusal(host, importPreview(text, name))) ?? "(it was read)";
      } catch (error) {
        if (error instanceof UserProblem) return error.message;
        throw error;
      }
    },
    rate: (row, ratings) =>
      programsSheet(host).rate(
        row - 1,
        ratings.map((rating) => (rating === "" ? null : Number.isNaN(Number(rating)) ? rating : Number(rating))),
      ),
    explain: async (row) => {
      host.model.select({ sheet: programsSheet(host).id, row: row - 1, column: 0, rows: 1, columns: 1 });
      const explained = await ask(host, { kind: "explain" });
      if (explained.kind !== "program") throw new Error(explained.message);
      const { program, contributions } = explained;
      return {
        institution: program.institution,
        score: program.score === null ? null : program.score.toFixed(1),
        tier: tierLabel(program.finalTier),
        contributions: contributions.map(contributionText),
      };
    },
    takeHome: () => modelToXlsx(host.model),
  };
}

/** Throws a UserProblem where the file cannot be read. */
function readAsThePaneDoes(name: string, text: string): Promise<unknown> {
  return readFile(name, Buffer.from(text));
}

function contributionText({ domain, points, maximum }: Contribution): string {
  return `${domain} ${points.toFixed(1)} of ${maximum.toFixed(1)}`;
}
