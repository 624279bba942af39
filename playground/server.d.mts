import type { Server } from "node:http";

export interface Places {
  readonly page: string;
  readonly excel: string;
  readonly sheets: string;
  readonly officeClient: string;
  readonly officeShim: string;
}

export function createPlaygroundServer(places: Places): Server;

/** Replaces the address of office.js by the client and the shim. */
export function rewriteOfficeScript(html: string): string;
