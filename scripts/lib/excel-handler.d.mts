import type { IncomingMessage, ServerResponse } from "node:http";

export function excelHandler(folder: string): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
