/** An error that the script sees as Google's `Exception`, with this message. */
export class ServiceError extends Error {
  override readonly name = "Exception";
}

export function notEmulated(what: string): ServiceError {
  return new ServiceError(
    `${what} is not emulated by the embedded host. Add it under playground/sheets/services, or do without it.`,
  );
}
