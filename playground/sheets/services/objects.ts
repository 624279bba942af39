/** The state behind each service object. What a script can do with them stands in the member tables, one file a class. */
import type { Link } from "../../model/annotation-types";
import type { ChartKind, ChartPlace, ChartSpec } from "../../model/chart-types";
import type { ConditionalFormat, Criterion, Rect } from "../../model/types";
import { type ChartOptions, DEFAULT_OPTIONS } from "./chart-options";
import type { CacheStore, DocumentMenu, MenuEntry, PropertyStore } from "./host-state";

export class SpreadsheetObject {}

export class SheetObject {
  constructor(readonly id: string) {}
}

export class RangeObject {
  constructor(readonly rect: Rect) {}
}

/** Ranges of one sheet that are formatted together. */
export class RangeListObject {
  constructor(readonly ranges: readonly RangeObject[]) {}
}

export class NamedRangeObject {
  constructor(readonly name: string) {}
}

export class FilterObject {
  constructor(readonly sheet: string) {}
}

export class ProtectionObject {
  warningOnly = false;
  description = "";
  constructor(
    readonly scope: "RANGE" | "SHEET",
    readonly rect: Rect,
    /** False where somebody else protects it against this user; an owner may always edit. */
    readonly canEdit = true,
  ) {}
}

export class MetadataObject {
  constructor(
    readonly id: number,
    /** The hidden defined name that follows the column through inserts, deletes and moves. */
    readonly anchor: string,
    readonly key: string,
    public value: string,
    readonly visibility: string,
  ) {}
}

export class MetadataLocationObject {
  constructor(readonly rect: Rect) {}
}

export class MetadataFinderObject {
  key: string | null = null;
  constructor(readonly sheet: string | null) {}
}

export class ValidationObject {
  constructor(
    readonly rule: Criterion,
    readonly allowInvalid: boolean,
    readonly help: string,
  ) {}
}

export class ValidationBuilderObject {
  rule: Criterion | null = null;
  // Google's default: an invalid entry is marked, not refused.
  allowInvalid = true;
  help = "";
}

export class FormatRuleObject {
  constructor(
    readonly rule: ConditionalFormat,
    readonly ranges: readonly Rect[],
  ) {}
}

export interface GradientPoint {
  readonly value: number | "min" | "max";
  readonly color: string;
}

export class FormatRuleBuilderObject {
  test: { readonly kind: "equals" | "begins" | "contains"; readonly text: string } | null = null;
  fill = "";
  fontColor = "";
  minimum: GradientPoint | null = null;
  middle: GradientPoint | null = null;
  maximum: GradientPoint | null = null;
  ranges: readonly Rect[] = [];
}

export class RichTextObject {
  constructor(
    readonly text: string,
    readonly link: Link | null,
  ) {}
}

export class RichTextBuilderObject {
  text: string | null = null;
  url: string | null = null;
}

export class ChartBuilderObject {
  kind: ChartKind | null = null;
  ranges: readonly Rect[] = [];
  /** Null: as the cells look. */
  headers: number | null = null;
  place = { row: 0, column: 0, x: 0, y: 0 };
  options: ChartOptions = DEFAULT_OPTIONS;
}

export class ChartObject {
  constructor(
    readonly spec: ChartSpec,
    /** Null until it is on a sheet. */
    public id: string | null,
  ) {}
}

export class ChartOptionsObject {
  constructor(readonly options: ChartOptions) {}
}

export class ContainerInfoObject {
  constructor(readonly place: ChartPlace) {}
}

export class UiObject {}

export class MenuObject {
  readonly entries: MenuEntry[] = [];
  constructor(
    readonly label: string,
    readonly place: DocumentMenu["place"] = "bar",
  ) {}
}

export class HtmlOutputObject {
  title = "";
  width: number | null = null;
  height: number | null = null;
  constructor(public content: string) {}
}

export class PropertiesObject {
  constructor(readonly store: PropertyStore) {}
}

export class CacheObject {
  constructor(readonly store: CacheStore) {}
}

/** The document's lock: whose it is, the document knows. */
export class LockObject {}

/** A service itself, such as SpreadsheetApp. */
export class SpreadsheetAppObject {}
export class ChartsObject {}
export class HtmlServiceObject {}
export class PropertiesServiceObject {}
export class CacheServiceObject {}
export class LockServiceObject {}
export class UtilitiesObject {}
export class SessionObject {}
export class LoggerObject {}
export class ConsoleObject {}
export class ScriptAppObject {}
