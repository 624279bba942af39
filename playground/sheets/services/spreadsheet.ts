import type { Args } from "./args";
import { notEmulated, ServiceError } from "./errors";
import { ANCHOR_PREFIX, namedRect, rangeByText, referenceTo, sheetByName, sheetInfo } from "./grid";
import { fluent, type Members, open, read, serviceClass, write } from "./member";
import { removeMetadataOn } from "./metadata";
import {
  MetadataFinderObject,
  NamedRangeObject,
  ProtectionObject,
  RangeObject,
  SheetObject,
  SpreadsheetObject,
} from "./objects";
import { activeRange } from "./selection";
import type { Session } from "./session";

const NEW_SHEET_ROWS = 1000;
const NEW_SHEET_COLUMNS = 26;

const members: Members<SpreadsheetObject> = {
  getId: read(() => "embedded-spreadsheet"),
  getName: read((_, __, { host }) => host.spreadsheetName),
  getSpreadsheetTimeZone: read((_, __, { host }) => host.manifest.timeZone),
  getSpreadsheetLocale: read(() => "en_US"),
  getSheets: read((_, __, { host }) => host.model.sheets().map((sheet) => new SheetObject(sheet.id))),
  getNumSheets: read((_, __, { host }) => host.model.sheets().length),
  getSheetByName: read((_, args, { host }) => {
    // Unlike the check for duplicates, Google's look-up minds upper and lower case.
    const sheet = host.model.sheets().find((candidate) => candidate.name === args.text(0));
    return sheet === undefined ? null : new SheetObject(sheet.id);
  }),
  insertSheet: write((_, args, session) => insertSheet(args, session)),
  deleteSheet: write((_, args, { host }) => {
    const { model } = host;
    if (model.sheets().length === 1) throw new ServiceError("You can't remove all the sheets in a document.");
    const { id } = sheetInfo(model, args.object(0, SheetObject).id);
    removeMetadataOn(host, id);
    model.deleteSheet(id);
  }),
  getActiveSheet: read((_, __, { host }) => new SheetObject(host.model.activeSheet())),
  setActiveSheet: write((_, args, { host }) => {
    const sheet = args.object(0, SheetObject);
    host.model.activate(sheet.id);
    return sheet;
  }),
  getActiveRange: read((_, __, { host }) => activeRange(host.model)),
  getActiveCell: read((_, __, { host }) => firstCell(activeRange(host.model))),
  getCurrentCell: read((_, __, { host }) => firstCell(activeRange(host.model))),
  getRange: read((_, args, { host }) => rangeByText(host.model, host.model.activeSheet(), args.text(0))),
  toast: write((_, args, { host }) => {
    host.toasts.push({ message: args.text(0), title: args.has(1) ? args.text(1) : "" });
  }),
  setNamedRange: write((_, args, { host: { model } }) => {
    const name = args.text(0);
    if (!/^[A-Za-z_][A-Za-z0-9_]{0,249}$/.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) {
      throw new ServiceError("The name of the range is invalid.");
    }
    model.setName(name, referenceTo(model, args.object(1, RangeObject).rect));
  }),
  getNamedRanges: read((_, __, { host: { model } }) =>
    model
      .names()
      .filter(({ name }) => !name.startsWith(ANCHOR_PREFIX) && namedRect(model, name) !== null)
      .map(({ name }) => new NamedRangeObject(name)),
  ),
  getRangeByName: read((_, args, { host: { model } }) => {
    const rect = namedRect(model, args.text(0));
    return rect === null ? null : new RangeObject(rect);
  }),
  removeNamedRange: write((_, args, { host: { model } }) => {
    const name = args.text(0);
    if (namedRect(model, name) === null) throw new ServiceError(`Range with name "${name}" not found.`);
    model.deleteName(name);
  }),
  getProtections: read((_, args, { host }) => {
    const scope = args.enumeration(0, "ProtectionType");
    return [...host.protections].filter((protection) => protection.scope === scope);
  }),
  createDeveloperMetadataFinder: read(() => new MetadataFinderObject(null)),
};

function insertSheet(args: Args, { host: { model } }: Session): SheetObject {
  const sheets = model.sheets();
  const name = args.count === 0 ? freeName(sheets.map((sheet) => sheet.name)) : args.text(0);
  if (args.has(1) && args.number(1) !== sheets.length) {
    throw notEmulated(`Spreadsheet.insertSheet at position ${args.number(1)} (only the end, ${sheets.length},)`);
  }
  if (sheetByName(model, name) !== null) {
    throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
  const { id } = model.addSheet(name, NEW_SHEET_ROWS, NEW_SHEET_COLUMNS);
  model.activate(id);
  return new SheetObject(id);
}

function freeName(taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

function firstCell({ rect }: RangeObject): RangeObject {
  return new RangeObject({ ...rect, rows: 1, columns: 1 });
}

export const spreadsheet = serviceClass("Spreadsheet", SpreadsheetObject, members);

export const namedRange = serviceClass("NamedRange", NamedRangeObject, {
  getName: open((named) => named.name),
  getRange: read((named, _, { host }) => {
    const rect = namedRect(host.model, named.name);
    if (rect === null) throw new ServiceError(`The named range "${named.name}" no longer exists.`);
    return new RangeObject(rect);
  }),
  setRange: fluent((named, args, { host: { model } }) => {
    model.setName(named.name, referenceTo(model, args.object(0, RangeObject).rect));
  }),
  remove: write((named, _, { host }) => host.model.deleteName(named.name)),
} satisfies Members<NamedRangeObject>);

export const protection = serviceClass("Protection", ProtectionObject, {
  getDescription: read((self) => self.description),
  isWarningOnly: read((self) => self.warningOnly),
  canEdit: read((self) => self.canEdit),
  getRange: read((self) => new RangeObject(self.rect)),
  setWarningOnly: fluent((self, args) => {
    checkOwn(self);
    self.warningOnly = args.boolean(0);
  }),
  setDescription: fluent((self, args) => {
    checkOwn(self);
    self.description = args.text(0);
  }),
  remove: write((self, _, { host }) => {
    checkOwn(self);
    host.protections.delete(self);
    if (self.scope === "SHEET") host.model.setProtected(self.rect.sheet, false);
  }),
} satisfies Members<ProtectionObject>);

function checkOwn(self: ProtectionObject): void {
  if (!self.canEdit) throw new ServiceError("You do not have permission to change this protection.");
}
