/** An error as Excel reports it to the client: a code that programs test and a sentence for people. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** For members that real Excel has and this host does not: tests must fail by name, never read `undefined`. */
export function notEmulated(what: string): HostError {
  return new HostError("ApiNotFound", `${what} is not emulated by this host.`);
}

export function itemNotFound(): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.");
}

export function itemAlreadyExists(): HostError {
  return new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
}

/** Excel's own text says nothing about the cause; `detail` is added because a test's reader needs it. */
export function invalidArgument(detail?: string): HostError {
  const text = "The argument is invalid or missing or has an incorrect format.";
  return new HostError("InvalidArgument", detail === undefined ? text : `${text} (${detail})`);
}

export function dimensionMismatch(): HostError {
  return new HostError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

export function invalidSelection(): HostError {
  return new HostError("InvalidSelection", "The current selection is invalid for this operation.");
}

/** A table's cells cannot be merged, and a table cannot be made over merged cells. */
export function mergedRangeConflict(): HostError {
  return new HostError(
    "MergedRangeConflict",
    "Cannot complete the operation. A table can't overlap with a PivotTable report, query results, merged cells, or " +
      "an XML Map.",
  );
}

export function accessDenied(): HostError {
  return new HostError("AccessDenied", "You cannot perform the requested operation.");
}
