import type { Rect, ConditionalFormat as Rule } from "../../model/types";
import { color, number, record, text } from "../arguments";
import type { ExcelHost } from "../excel-host";
import { HostError, notEmulated } from "../host-error";
import { HostObject } from "../host-object";

type TextTest = "equals" | "begins" | "contains";
type ScalePoints = Extract<Rule, { kind: "scale" }>["points"];

/** One conditional format. A new one collects its parts until the batch ends; after that it cannot be changed here. */
export class ConditionalFormat extends HostObject {
  readonly type = "ConditionalFormat";
  override readonly isTracked = true;
  override readonly scalars = ["type"];
  private test: { readonly test: TextTest; readonly text: string } | null = null;
  private points: ScalePoints | null = null;
  private fill = "#FFFFFF";
  private fontColor = "#000000";
  private isApplied = false;

  constructor(
    private readonly host: ExcelHost,
    private readonly rect: Rect,
    readonly Type: string,
    readonly Id: string,
  ) {
    super();
  }

  static existing(host: ExcelHost, rect: Rect, rule: Rule, index: number): ConditionalFormat {
    const type = rule.kind === "scale" ? "ColorScale" : rule.test === "equals" ? "CellValue" : "ContainsText";
    const format = new ConditionalFormat(host, rect, type, `format${index}`);
    format.isApplied = true;
    if (rule.kind === "scale") format.points = rule.points;
    else Object.assign(format, { test: rule, fill: rule.fill, fontColor: rule.fontColor });
    return format;
  }

  get TextComparison(): TextConditionalFormat {
    this.assertType("ContainsText");
    return new TextConditionalFormat(this);
  }

  get CellValue(): CellValueConditionalFormat {
    this.assertType("CellValue");
    return new CellValueConditionalFormat(this);
  }

  get ColorScale(): ColorScaleConditionalFormat {
    this.assertType("ColorScale");
    return new ColorScaleConditionalFormat(this);
  }

  setTest(test: TextTest, value: string): void {
    this.assertNew();
    this.test = { test, text: value };
  }

  setPoints(points: ScalePoints): void {
    this.assertNew();
    this.points = points;
  }

  setColors(colors: { readonly fill?: string; readonly fontColor?: string }): void {
    this.assertNew();
    this.fill = colors.fill ?? this.fill;
    this.fontColor = colors.fontColor ?? this.fontColor;
  }

  /** Hands the finished format to the model; called at the end of the batch. */
  apply(): void {
    this.isApplied = true;
    const rect = this.host.inGrid(this.rect);
    if (this.points) this.host.model.addConditionalFormat(rect, { kind: "scale", points: this.points });
    else if (this.test) {
      const { fill, fontColor } = this;
      this.host.model.addConditionalFormat(rect, { kind: "text", ...this.test, fill, fontColor });
    } else throw new HostError("InvalidOperation", `The ${this.Type} conditional format got no rule before its sync.`);
  }

  private assertNew(): void {
    if (this.isApplied) throw notEmulated("Changing a conditional format after the sync that added it");
  }

  private assertType(type: string): void {
    if (this.Type !== type) {
      throw new HostError("InvalidOperation", `A conditional format of type ${this.Type} has no ${type} part.`);
    }
  }
}

class TextConditionalFormat extends HostObject {
  readonly type = "TextConditionalFormat";

  constructor(private readonly format: ConditionalFormat) {
    super();
  }

  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.format);
  }

  set Rule(value: unknown) {
    const rule = record(value, "rule");
    const wanted = text(rule.text, "rule.text");
    if (rule.operator === "BeginsWith") this.format.setTest("begins", wanted);
    else if (rule.operator === "Contains") this.format.setTest("contains", wanted);
    else throw notEmulated(`A text condition with operator ${String(rule.operator)}`);
  }
}

class CellValueConditionalFormat extends HostObject {
  readonly type = "CellValueConditionalFormat";

  constructor(private readonly format: ConditionalFormat) {
    super();
  }

  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.format);
  }

  /** Only `="text"` with EqualTo: the model compares text. */
  set Rule(value: unknown) {
    const rule = record(value, "rule");
    const literal = /^="((?:[^"]|"")*)"$/.exec(text(rule.formula1, "rule.formula1"));
    if (!literal || rule.operator !== "EqualTo") throw notEmulated(`The cell condition ${JSON.stringify(rule)}`);
    this.format.setTest("equals", (literal[1] ?? "").replaceAll('""', '"'));
  }
}

class ColorScaleConditionalFormat extends HostObject {
  readonly type = "ColorScaleConditionalFormat";

  constructor(private readonly format: ConditionalFormat) {
    super();
  }

  set Criteria(value: unknown) {
    const criteria = record(value, "criteria");
    const wanted = [criteria.minimum, criteria.midpoint, criteria.maximum];
    this.format.setPoints(wanted.filter((point) => point !== undefined && point !== null).map(scalePoint));
  }
}

function scalePoint(value: unknown): ScalePoints[number] {
  const point = record(value, "a point of the colour scale");
  const shade = color(point.color);
  if (point.type === "LowestValue") return { value: "min", color: shade };
  if (point.type === "HighestValue") return { value: "max", color: shade };
  if (point.type === "Number") return { value: number(point.formula, "the point's formula"), color: shade };
  throw notEmulated(`A colour scale point of type ${String(point.type)}`);
}

class ConditionalRangeFormat extends HostObject {
  readonly type = "ConditionalRangeFormat";
  readonly Fill: ConditionalRangeFill;
  readonly Font: ConditionalRangeFont;

  constructor(format: ConditionalFormat) {
    super();
    this.Fill = new ConditionalRangeFill(format);
    this.Font = new ConditionalRangeFont(format);
  }
}

class ConditionalRangeFill extends HostObject {
  readonly type = "ConditionalRangeFill";

  constructor(private readonly format: ConditionalFormat) {
    super();
  }

  set Color(value: unknown) {
    this.format.setColors({ fill: color(value) });
  }
}

class ConditionalRangeFont extends HostObject {
  readonly type = "ConditionalRangeFont";

  constructor(private readonly format: ConditionalFormat) {
    super();
  }

  set Color(value: unknown) {
    this.format.setColors({ fontColor: color(value) });
  }
}
