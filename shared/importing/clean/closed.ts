import { fold } from "../../program/text";

/** Words of the ACGME and of ERAS for programs that take nobody any more. */
const CLOSED = /\b(?:withdraw(?:al|n)|closed|closing|discontinued|revoked|no longer accepting|not participating)\b/;

/** Whether an accreditation or participation status says that the program takes nobody any more. */
export function isClosed(status: string): boolean {
  return CLOSED.test(fold(status));
}
