import type { Entries } from "../model/saved-workbook";
import type { Rect, SheetInfo, TableInfo, WorkbookModel } from "../model/types";
import { intersection, MAX_COLUMNS, MAX_ROWS, parseAddress } from "./address";
import { EventHub } from "./events";
import { accessDenied, itemNotFound } from "./host-error";
import { InsertedRows } from "./inserted-rows";
import type { ConditionalFormat } from "./objects/conditional-format";
import { TableExpansion } from "./table-expansion";
import { WriteQueue } from "./write-queue";

/** The model keeps each cell's look, so that an Excel grid full of formatted cells would not fit into memory. */
const GROWTH = { rows: 200_000, columns: 1_000 };

/** A validation as the add-in described it; the model keeps only what the grid needs. */
export interface ValidationDraft {
  readonly rect: Rect;
  rule: object | null;
  errorAlert: object;
  prompt: object;
  ignoreBlanks: boolean;
  /** Whether the model has it. */
  isSent: boolean;
}

/** What Excel keeps in a workbook and the model does not; survives a round trip through JSON. */
export interface SavedExcelParts {
  readonly settings: Entries<unknown>;
  readonly veryHidden: readonly string[];
  readonly comments: Entries<string>;
  readonly tableOptions: Entries<Entries<unknown>>;
  readonly validations: readonly ValidationDraft[];
}

/**
 * What all Excel objects share: the model, the writes that wait for the end of the batch, and the state that Excel
 * keeps and the model does not (settings, add-in side details of tables and validations).
 */
export class ExcelHost {
  readonly settings = new Map<string, unknown>();
  readonly events: EventHub;
  private readonly expansion: TableExpansion;
  private readonly insertedRows: InsertedRows;
  readonly veryHidden = new Set<string>();
  readonly comments = new Map<string, string>();
  /** Table options without a place in the model, by table id. */
  readonly tableOptions = new Map<string, Map<string, unknown>>();
  readonly validations: ValidationDraft[] = [];
  private readonly writes: WriteQueue;
  private drafts: ConditionalFormat[] = [];

  constructor(
    /** The model without the flush of waiting writes; only for calls that do not depend on cells. */
    readonly rawModel: WorkbookModel,
    readonly year: number = new Date().getFullYear(),
  ) {
    this.writes = new WriteQueue(rawModel);
    this.events = new EventHub(this);
    this.expansion = new TableExpansion(this);
    this.insertedRows = new InsertedRows(this);
  }

  /** The model, after all writes that came before. */
  get model(): WorkbookModel {
    this.writes.flush();
    return this.rawModel;
  }

  queue(...write: Parameters<WriteQueue["add"]>): void {
    this.writes.add(...write);
  }

  /** A conditional format gets its parts one by one, so it reaches the model at the end of the batch. */
  draftFormat(format: ConditionalFormat): void {
    this.drafts.push(format);
  }

  endBatch(): void {
    this.writes.flush();
    const drafts = this.drafts;
    this.drafts = [];
    for (const draft of drafts) draft.apply();
  }

  async settle(): Promise<void> {
    this.writes.flush();
    await this.rawModel.settled();
  }

  findSheet(key: string): SheetInfo | undefined {
    const lower = key.toLowerCase();
    const sheets = this.rawModel.sheets();
    return sheets.find((sheet) => sheet.id === key) ?? sheets.find((sheet) => sheet.name.toLowerCase() === lower);
  }

  sheet(id: string): SheetInfo {
    const sheet = this.rawModel.sheets().find((candidate) => candidate.id === id);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  /** The range of `Sheet!$A$1:$B$2` or of a defined name; null when it is neither. */
  resolveReference(text: string, ownSheet: string): Rect | null {
    const reference = text.replace(/^=/, "").trim();
    const address = parseAddress(reference);
    if (address) {
      const sheet = address.sheet === null ? this.sheet(ownSheet) : this.findSheet(address.sheet);
      return sheet ? { sheet: sheet.id, ...address.block } : null;
    }
    const name = this.rawModel.names().find((item) => item.name.toLowerCase() === reference.toLowerCase());
    const target = name && parseAddress(name.refersTo.replace(/^=/, ""));
    const sheet = target?.sheet ? this.findSheet(target.sheet) : undefined;
    return target && sheet ? { sheet: sheet.id, ...target.block } : null;
  }

  tablesTouching(rect: Rect): readonly TableInfo[] {
    return this.rawModel.tables().filter((table) => intersection(table.range, rect) !== null);
  }

  assertWritable(sheet: string): void {
    if (this.rawModel.isProtected(sheet)) throw accessDenied();
  }

  /** A range as the model's smaller grid has it: whole rows and columns end with the grid, which grows for others. */
  inGrid(rect: Rect): Rect {
    if (rect.rows < MAX_ROWS && rect.columns < MAX_COLUMNS) {
      const [bottom, right] = [rect.row + rect.rows, rect.column + rect.columns];
      this.rawModel.ensureSize(rect.sheet, Math.min(bottom, GROWTH.rows), Math.min(right, GROWTH.columns));
    }
    const sheet = this.sheet(rect.sheet);
    const grid = { sheet: rect.sheet, row: 0, column: 0, rows: sheet.rows, columns: sheet.columns };
    return intersection(rect, grid) ?? { ...rect, rows: 1, columns: 1 };
  }

  saved(): SavedExcelParts {
    return {
      settings: [...this.settings],
      veryHidden: [...this.veryHidden],
      comments: [...this.comments],
      tableOptions: [...this.tableOptions].map(([table, options]) => [table, [...options]]),
      validations: this.validations,
    };
  }

  restore({ settings, veryHidden, comments, tableOptions, validations }: SavedExcelParts): void {
    for (const [key, value] of settings) this.settings.set(key, value);
    for (const sheet of veryHidden) this.veryHidden.add(sheet);
    for (const [name, comment] of comments) this.comments.set(name, comment);
    for (const [table, options] of tableOptions) this.tableOptions.set(table, new Map(options));
    this.validations.push(...validations);
  }

  dispose(): void {
    this.expansion.dispose();
    this.insertedRows.dispose();
    this.events.dispose();
  }
}
