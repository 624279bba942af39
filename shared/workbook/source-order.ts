import { PROVIDER_ORDER } from "../program/providers";
import { fold } from "../program/text";
import { SOURCE_ORDER_NAME } from "./description/settings-sources";
import { namedCells } from "./named-cells";
import type { WorkbookSnapshot } from "./snapshot";

/** How early a source's value is shown: lower numbers first. */
export type SourceOrder = (source: string) => number;

/** By Settings where they say it, else by the defaults; a source that neither names comes as other lists do. */
export function sourceOrder(snapshot: WorkbookSnapshot): SourceOrder {
  const order = new Map(Object.entries(PROVIDER_ORDER).map(([source, level]) => [fold(source), level]));
  for (const [source, level] of namedCells(snapshot, SOURCE_ORDER_NAME) ?? []) {
    if (typeof source === "string" && typeof level === "number") order.set(fold(source), level);
  }
  const others = order.get(fold("Other")) ?? PROVIDER_ORDER.Other;
  return (source) => order.get(fold(source)) ?? others;
}
