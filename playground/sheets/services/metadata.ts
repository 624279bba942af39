/**
 * Developer metadata on whole columns. The model has none, but it moves the references of defined names with their
 * columns; so each metadatum hangs on a defined name of its own to its column's first cell.
 */
import type { Rect } from "../../model/types";
import { EnumValue } from "../enums";
import { ANCHOR_PREFIX, namedRect, referenceTo, sheetInfo } from "./grid";
import type { HostState } from "./host-state";
import { building, type Members, open, read, serviceClass, write } from "./member";
import { MetadataFinderObject, MetadataLocationObject, MetadataObject, RangeObject, SheetObject } from "./objects";

interface NewMetadata {
  readonly key: string;
  readonly value: string;
  readonly visibility: string;
}

export function addMetadata(host: HostState, column: Rect, { key, value, visibility }: NewMetadata): void {
  const id = host.metadata.size === 0 ? 1 : Math.max(...host.metadata.keys()) + 1;
  const anchor = `${ANCHOR_PREFIX}${id}`;
  host.model.setName(anchor, referenceTo(host.model, { ...column, row: 0, rows: 1, columns: 1 }));
  host.metadata.set(id, new MetadataObject(id, anchor, key, value, visibility));
}

/** The metadata of the columns that lie whole within the range. */
export function metadataAt(host: HostState, rect: Rect): readonly MetadataObject[] {
  const { rows } = sheetInfo(host.model, rect.sheet);
  if (rect.row !== 0 || rect.rows !== rows) return [];
  return live(host).filter((item) => {
    const column = columnOf(host, item);
    return column?.sheet === rect.sheet && column.column >= rect.column && column.column < rect.column + rect.columns;
  });
}

/** With its sheet a metadatum goes. */
export function removeMetadataOn(host: HostState, sheet: string): void {
  for (const item of live(host)) if (columnOf(host, item)?.sheet === sheet) remove(host, item);
}

function remove(host: HostState, { id, anchor }: MetadataObject): void {
  host.metadata.delete(id);
  host.model.deleteName(anchor);
}

/** Metadata whose column still exists. */
function live(host: HostState): readonly MetadataObject[] {
  return [...host.metadata.values()].filter((item) => columnOf(host, item) !== null);
}

/** The whole column as it lies now; null once it was deleted. */
function columnOf(host: HostState, item: MetadataObject): Rect | null {
  const cell = namedRect(host.model, item.anchor);
  return cell === null ? null : { ...cell, row: 0, rows: sheetInfo(host.model, cell.sheet).rows };
}

export const metadata = serviceClass("DeveloperMetadata", MetadataObject, {
  getId: open((self) => self.id),
  getKey: open((self) => self.key),
  getValue: open((self) => self.value),
  getVisibility: open((self) => new EnumValue(`DeveloperMetadataVisibility.${self.visibility}`)),
  setValue: write((self, args) => {
    self.value = args.text(0);
    return self;
  }),
  getLocation: read((self, _, { host }) => {
    const column = columnOf(host, self);
    return column === null ? null : new MetadataLocationObject(column);
  }),
  remove: write((self, _, { host }) => remove(host, self)),
} satisfies Members<MetadataObject>);

export const metadataLocation = serviceClass("DeveloperMetadataLocation", MetadataLocationObject, {
  getColumn: read((self) => new RangeObject(self.rect)),
  getRow: read(() => null),
  getSheet: read((self) => new SheetObject(self.rect.sheet)),
  getLocationType: read(() => new EnumValue("DeveloperMetadataLocationType.COLUMN")),
} satisfies Members<MetadataLocationObject>);

export const metadataFinder = serviceClass("DeveloperMetadataFinder", MetadataFinderObject, {
  withKey: building((self, args) => {
    self.key = args.text(0);
  }),
  find: read((self, _, { host }) =>
    live(host).filter((item) => {
      const isHere = self.sheet === null || columnOf(host, item)?.sheet === self.sheet;
      return isHere && (self.key === null || item.key === self.key);
    }),
  ),
} satisfies Members<MetadataFinderObject>);
