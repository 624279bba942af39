/**
 * Lets conditional formats move, grow and shrink with rows and columns. In a page Univer's menus for conditional
 * formats bring this along; headless it has no such part.
 */
import type { IRange } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import { ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import { FormulaRefRangeService } from "@univerjs/sheets-formula";
import type { UniverBoot } from "./univer-context";

/** `unit`: the workbook whose formats were there before. Returns how to stop. */
export function followRanges({ injector }: Pick<UniverBoot, "injector">, unit: string): () => void {
  const service = injector.get(FormulaRefRangeService);
  const followed = new Map<string, { dispose(): void }>();

  const follow = (unitId: string, subUnitId: string, rule: IConditionFormattingRule) => {
    const change = (ranges: IRange[]) =>
      ranges.length === 0
        ? { id: "sheet.mutation.delete-conditional-rule", params: { unitId, subUnitId, cfId: rule.cfId } }
        : {
            id: "sheet.mutation.set-conditional-rule",
            params: { unitId, subUnitId, cfId: rule.cfId, rule: { ...rule, ranges } },
          };
    const disposable = service.registerRangeFormula(unitId, subUnitId, rule.ranges, [], (moved) => ({
      redos: [change(moved.flatMap(({ ranges }) => ranges))],
      undos: [change(rule.ranges)],
    }));
    followed.set(`${subUnitId}|${rule.cfId}`, disposable);
  };

  const rules = injector.get(ConditionalFormattingRuleModel);
  for (const [sheet, existing] of rules.getUnitRules(unit) ?? []) {
    for (const rule of existing) follow(unit, sheet, rule);
  }
  const subscription = rules.$ruleChange.subscribe((event) => {
    const key = `${event.subUnitId}|${event.rule.cfId}`;
    followed.get(key)?.dispose();
    followed.delete(key);
    if (event.type !== "delete") follow(event.unitId, event.subUnitId, event.rule);
  });
  return () => {
    subscription.unsubscribe();
    for (const disposable of followed.values()) disposable.dispose();
  };
}
