import type { FieldId } from "../program/field";

/** How the formulas of one row refer to its cells and to the settings, as the host writes it. */
interface RowReferences {
  /** The row's cell of a field; null where the list has no such column. */
  readonly own: (id: FieldId) => string | null;
  /** The row's five ratings, in the order of the domains. */
  readonly ratings: string;
  /** Null where the workbook has no Settings: the functions' own defaults count. */
  readonly weights: string | null;
  readonly rules: string | null;
}

/**
 * The formulas of a program's results, each from its own row alone. What the list does not tell is passed as blank:
 * unknown, which constrains the tier. Final tier needs the columns Tier and Tier override.
 */
export function rowFormulas({ own, ratings, weights, rules }: RowReferences): ReadonlyMap<FieldId, string> {
  const given = (id: FieldId) => own(id) ?? '""';
  const arguments_ = weights === null ? ratings : `${ratings},${weights}`;
  const tierInputs = [
    ...(["score", "img", "competitiveness", "pathway", "stance", "known"] as const).map(given),
    '""',
    ...(rules === null ? [] : [rules, given("openness")]),
  ].join(",");
  const [tier, override] = [own("tier"), own("tierOverride")];
  const formulas: readonly (readonly [FieldId, string | null])[] = [
    ["score", `=IMGSCORE(${arguments_})`],
    ["low", bound(own, arguments_, weights, "low")],
    ["high", bound(own, arguments_, weights, "high")],
    ["known", `=IMGKNOWN(${arguments_})`],
    ["fit", `=IMGFIT(${arguments_})`],
    ["tier", `=TIER(${tierInputs})`],
    ["why", `=IMGWHY(${tierInputs})`],
    ["finalTier", tier === null || override === null ? null : `=IF(${override}="",${tier},${override})`],
  ];
  return new Map(formulas.flatMap(([id, formula]) => (formula === null ? [] : [[id, formula] as const])));
}

/**
 * The mode comes after the weights, and an argument that is left out in between reaches the two hosts differently; so
 * without weights the bounds are computed from score and known: score ∓ 50 · (1 − known).
 */
function bound(own: RowReferences["own"], ratings: string, weights: string | null, mode: "low" | "high") {
  if (weights !== null) return `=IMGSCORE(${ratings},"${mode}")`;
  const [score, known] = [own("score"), own("known")];
  if (score === null || known === null) return null;
  return `=IF(ISNUMBER(${score}),${score}${mode === "low" ? "-" : "+"}50*(1-${known}),"")`;
}
