/** Hands a file to the browser's downloads. */
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function downloadWorkbook(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: XLSX }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
