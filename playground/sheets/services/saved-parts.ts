/** What Google keeps beside a document's grid; survives a round trip through JSON. */
import type { Entries } from "../../model/saved-workbook";
import type { Rect } from "../../model/types";
import type { HostState } from "./host-state";
import { MetadataObject, ProtectionObject } from "./objects";

export interface SavedSheetsParts {
  readonly properties: {
    readonly document: Entries<string>;
    readonly user: Entries<string>;
    readonly script: Entries<string>;
  };
  readonly protections: readonly SavedProtection[];
  readonly metadata: readonly SavedMetadata[];
  readonly sheetIds: Entries<number>;
}

interface SavedProtection {
  readonly scope: "RANGE" | "SHEET";
  readonly rect: Rect;
  readonly canEdit: boolean;
  readonly warningOnly: boolean;
  readonly description: string;
}

interface SavedMetadata {
  readonly id: number;
  readonly anchor: string;
  readonly key: string;
  readonly value: string;
  readonly visibility: string;
}

export function savedParts({ properties, protections, metadata, sheetIds }: HostState): SavedSheetsParts {
  const { document, user, script } = properties;
  return {
    properties: { document: [...document], user: [...user], script: [...script] },
    protections: [...protections].map((protection) => ({ ...protection })),
    metadata: [...metadata.values()].map((item) => ({ ...item })),
    sheetIds: [...sheetIds],
  };
}

export function restoreParts(host: HostState, { properties, protections, metadata, sheetIds }: SavedSheetsParts): void {
  for (const store of ["document", "user", "script"] as const) {
    for (const [key, value] of properties[store]) host.properties[store].set(key, value);
  }
  for (const { scope, rect, canEdit, warningOnly, description } of protections) {
    host.protections.add(Object.assign(new ProtectionObject(scope, rect, canEdit), { warningOnly, description }));
  }
  for (const { id, anchor, key, value, visibility } of metadata) {
    host.metadata.set(id, new MetadataObject(id, anchor, key, value, visibility));
  }
  for (const [sheet, id] of sheetIds) host.sheetIds.set(sheet, id);
}
