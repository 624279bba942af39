import { absoluteReference, parseAddress } from "../address";
import { optionalText, text } from "../arguments";
import type { ExcelHost } from "../excel-host";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../host-error";
import { HostCollection, HostObject } from "../host-object";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

/** Names that belong to the whole workbook. */
export class NamedItemCollection extends HostCollection {
  readonly type = "NamedItemCollection";

  constructor(private readonly host: ExcelHost) {
    super();
  }

  get Items(): readonly NamedItem[] {
    return this.host.model.names().map((name) => new NamedItem(this.host, name.name));
  }

  Add(wanted: unknown, reference: unknown, comment?: unknown): NamedItem {
    const name = text(wanted, "the name");
    checkName(name);
    if (this.find(name)) throw itemAlreadyExists();
    this.host.model.setName(name, this.refersTo(reference));
    const note = optionalText(comment, "the comment");
    if (note !== null) this.host.comments.set(name, note);
    return new NamedItem(this.host, name);
  }

  GetCount(): number {
    return this.host.model.names().length;
  }

  GetItem(name: unknown): NamedItem {
    const item = this.GetItemOrNullObject(name);
    if (!item) throw itemNotFound();
    return item;
  }

  GetItemOrNullObject(name: unknown): NamedItem | null {
    const found = this.find(text(name, "the name"));
    return found === null ? null : new NamedItem(this.host, found);
  }

  private find(name: string): string | null {
    const lower = name.toLowerCase();
    return this.host.model.names().find((item) => item.name.toLowerCase() === lower)?.name ?? null;
  }

  private refersTo(reference: unknown): string {
    if (reference instanceof Range) return reference.absoluteAddress();
    const formula = text(reference, "what the name refers to").replace(/^=/, "");
    if (formula === "") throw invalidArgument("a name must refer to something");
    return formula;
  }
}

class NamedItem extends HostObject {
  readonly type = "NamedItem";
  override readonly scalars = ["name", "type", "value", "visible", "comment", "scope", "formula"];

  constructor(
    private readonly host: ExcelHost,
    readonly Name: string,
  ) {
    super();
  }

  get _Id(): string {
    return this.Name;
  }

  get Visible(): boolean {
    return true;
  }

  get Scope(): string {
    return "Workbook";
  }

  get Formula(): string {
    return `=${this.reference()}`;
  }

  set Formula(value: unknown) {
    this.host.model.setName(this.Name, text(value, "the formula").replace(/^=/, ""));
  }

  get Type(): string {
    if (this.rect()) return "Range";
    return /^-?[\d.]+$/.test(this.reference()) ? "Double" : "String";
  }

  get Value(): unknown {
    const rect = this.rect();
    if (rect) return absoluteReference(this.host.sheet(rect.sheet).name, rect);
    return this.Type === "Double" ? Number(this.reference()) : this.reference();
  }

  get Comment(): string {
    return this.host.comments.get(this.Name) ?? "";
  }

  set Comment(value: unknown) {
    this.host.comments.set(this.Name, text(value, "the comment"));
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw invalidArgument(`the name ${this.Name} refers to no range`);
    return range;
  }

  GetRangeOrNullObject(): Range | null {
    const rect = this.rect();
    return rect ? new Range(this.host, rect) : null;
  }

  get WorksheetOrNullObject(): Worksheet | null {
    return null;
  }

  Delete(): void {
    this.host.model.deleteName(this.Name);
    this.host.comments.delete(this.Name);
  }

  private reference(): string {
    const item = this.host.model.names().find((candidate) => candidate.name === this.Name);
    if (!item) throw itemNotFound();
    return item.refersTo.replace(/^=/, "");
  }

  private rect() {
    const address = parseAddress(this.reference());
    const sheet = address?.sheet ? this.host.findSheet(address.sheet) : undefined;
    return address && sheet ? { sheet: sheet.id, ...address.block } : null;
  }
}

/** Names begin with a letter, `_` or `\`, have no spaces, and are no cell address. */
export function checkName(name: string): void {
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!isWord || parseAddress(name) !== null || /^[rc]$/i.test(name) || /^r\d*c\d*$/i.test(name)) {
    throw invalidArgument(`"${name}" is not a valid name`);
  }
}
