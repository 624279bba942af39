export function excelHeaders(path: string): Record<string, string>;
