import { type Classified, classify, describe, isBlank } from "../program/classify";
import { DOMAIN_COUNT } from "../program/domains";
import { fold } from "../program/text";
import {
  BACKUP_RULE_NAME,
  checkTierRules,
  DEFAULT_TIER_RULES,
  TIER_RULE_NAMES,
  type TierRules,
} from "../scoring/tier-rules";
import { EQUAL_WEIGHTS, normaliseWeights, rankOrderCentroidWeights, type Weights } from "../scoring/weights";
import { readSeveralCells } from "./read-block";
import { type Failure, failure, type RawArgument } from "./types";

const PLACE = /^(\d+)(?:st|nd|rd|th)$/i;

/**
 * Five weights in a row or a column, normalised; omitted means equal. Places ("1st", "2nd", …) instead of numbers
 * give rank-order-centroid weights. A blank weight is 0; there is no blank place.
 */
export function readWeights(raw: RawArgument): Weights | Failure {
  const block = readSeveralCells(raw, "weights");
  if (block === null) return EQUAL_WEIGHTS;
  if ("kind" in block) return block;
  const cells: Classified[] = [];
  for (let row = 0; row < block.rows && cells.length <= DOMAIN_COUNT; row++) {
    for (let column = 0; column < block.columns; column++) cells.push(classify(block.row(row)[column]));
  }
  if (cells.length !== DOMAIN_COUNT || (block.rows > 1 && block.columns > 1)) {
    return failure(
      `weights are ${block.rows} × ${block.columns}; give exactly ${DOMAIN_COUNT} numbers in a row or a column`,
    );
  }
  return readPlaces(cells) ?? readNumbers(cells);
}

/** The weights of an order; null where no cell is a place. Several may share one: the order counts, not the gaps in it. */
function readPlaces(cells: readonly Classified[]): Weights | Failure | null {
  const places = cells.map((cell) => (cell.kind === "text" ? PLACE.exec(cell.value)?.[1] : undefined)).map(Number);
  if (places.every(Number.isNaN)) return null;
  for (const [index, cell] of cells.entries()) {
    const place = places[index] ?? Number.NaN;
    const found = `weight ${index + 1} is ${isBlank(cell) ? "blank or 0" : describe(cell)}`;
    if (Number.isNaN(place)) {
      return failure(`${found} among places; give five numbers, or five places from 1st to 5th`);
    }
    if (place < 1 || place > cells.length) return failure(`${found}; a place is 1st to 5th`);
  }
  return rankOrderCentroidWeights(places);
}

function readNumbers(cells: readonly Classified[]): Weights | Failure {
  const numbers: number[] = [];
  for (const [index, cell] of cells.entries()) {
    if (cell.kind === "number") numbers.push(cell.value);
    else if (cell.kind === "blank") numbers.push(0);
    else return failure(`weight ${index + 1} is ${describe(cell)}; a weight is a number of 0 or more`);
  }
  const weights = normaliseWeights(numbers);
  return typeof weights === "string" ? failure(weights) : weights;
}

/**
 * The Settings range of tier rules: name and value in two columns. Rules that are not in it keep their defaults. A blank
 * value is 0, as some builds of Excel deliver it: what Settings shows must be what counts.
 */
export function readTierRules(raw: RawArgument): TierRules | Failure {
  const block = readSeveralCells(raw, "rules");
  if (block === null) return DEFAULT_TIER_RULES;
  if ("kind" in block) return block;
  if (block.columns !== 2) {
    return failure(`rules are ${block.rows} × ${block.columns}; give two columns, name and value`);
  }
  const changed: Record<(typeof TIER_RULE_NAMES)[number]["field"], number> = { ...DEFAULT_TIER_RULES };
  const backups: string[] = [];
  for (let row = 0; row < block.rows; row++) {
    const name = classify(block.row(row)[0]);
    const value = classify(block.row(row)[1]);
    if (isBlank(name)) continue;
    const text = name.kind === "text" ? fold(name.value) : "";
    if (text === fold(BACKUP_RULE_NAME)) {
      if (value.kind === "text") backups.push(value.value);
      else if (!isBlank(value) && value.kind !== "unknown") {
        return failure(`rule "${BACKUP_RULE_NAME}" is ${describe(value)}; it is the name of a pathway`);
      }
      continue;
    }
    const rule = TIER_RULE_NAMES.find((candidate) => fold(candidate.name) === text);
    if (rule === undefined) {
      if (row === 0 && value.kind === "text") continue; // the range was given with its header
      const known = TIER_RULE_NAMES.map((candidate) => candidate.name).join(", ");
      return failure(
        `row ${row + 1} of rules: ${describe(name)} is not a rule; the rules are ${known} and ${BACKUP_RULE_NAME}`,
      );
    }
    const number = isBlank(value) ? 0 : value.kind === "number" ? value.value : Number.NaN;
    if (!(number >= rule.minimum && number <= rule.maximum)) {
      const found = isBlank(value) ? "blank or 0" : describe(value);
      return failure(`rule "${rule.name}" is ${found}; it is a number from ${rule.minimum} to ${rule.maximum}`);
    }
    changed[rule.field] = number;
  }
  const rules: TierRules = { ...changed, backups };
  const contradiction = checkTierRules(rules);
  return contradiction === null ? rules : failure(contradiction);
}
