import { ServiceError } from "./errors";
import type { Access } from "./member";
import type { AuthMode } from "./session";

const SCOPE = "https://www.googleapis.com/auth/";

/** What each mode of authorization lets a script do (workspace-add-ons/concepts/editor-auth-lifecycle). */
const ALLOWED: Readonly<Record<AuthMode, ReadonlySet<Access>>> = {
  NONE: new Set<Access>(["open", "menu"]),
  LIMITED: new Set<Access>(["open", "menu", "read", "write", "store"]),
  FULL: new Set<Access>(["open", "menu", "read", "write", "dialog", "store"]),
  CUSTOM_FUNCTION: new Set<Access>(["open", "read", "store"]),
};

/** Any one of these scopes suffices. Access that needs none is absent. */
const SCOPES_OF_ACCESS: Readonly<Partial<Record<Access, readonly string[]>>> = {
  read: [`${SCOPE}spreadsheets.currentonly`, `${SCOPE}spreadsheets`],
  write: [`${SCOPE}spreadsheets.currentonly`, `${SCOPE}spreadsheets`],
  dialog: [`${SCOPE}script.container.ui`],
};

/** Members and whole services that need more than the add-in asks for. */
const SCOPES_OF_MEMBER: Readonly<Record<string, readonly string[]>> = {
  "SpreadsheetApp.openById": [`${SCOPE}spreadsheets`],
  "SpreadsheetApp.openByUrl": [`${SCOPE}spreadsheets`],
  "SpreadsheetApp.open": [`${SCOPE}spreadsheets`],
  "SpreadsheetApp.create": [`${SCOPE}spreadsheets`],
  UrlFetchApp: [`${SCOPE}script.external_request`],
  GmailApp: ["https://mail.google.com/"],
  MailApp: [`${SCOPE}script.send_mail`],
  DriveApp: [`${SCOPE}drive`],
  CalendarApp: [`${SCOPE}calendar`],
  DocumentApp: [`${SCOPE}documents`],
};

/** @throws what Google says when the execution's mode forbids the member. `label` is how Google names the member. */
export function checkMode(mode: AuthMode, access: Access, label: string): void {
  if (ALLOWED[mode].has(access)) return;
  if (mode === "CUSTOM_FUNCTION" && label === "SpreadsheetApp.getUi") {
    throw new ServiceError("Cannot call SpreadsheetApp.getUi() from this context.");
  }
  throw new ServiceError(`You do not have permission to call ${label}`);
}

/** @throws what Google says when the manifest lacks the scope. */
export function checkScopes(granted: ReadonlySet<string>, type: string, member: string, access: Access | null): void {
  const needed =
    SCOPES_OF_MEMBER[`${type}.${member}`] ?? SCOPES_OF_MEMBER[type] ?? (access && SCOPES_OF_ACCESS[access]);
  if (!needed || needed.some((scope) => granted.has(scope))) return;
  throw new ServiceError(
    `Specified permissions are not sufficient to call ${type}.${member}. Required permissions: ${needed.join(" || ")}`,
  );
}
