/** The small services around the script: Utilities, Session, ScriptApp, Logger and console. */
import type { Args } from "./args";
import { formatDate } from "./format-date";
import { type Member, type Members, open, serviceClass } from "./member";
import { ConsoleObject, LoggerObject, ScriptAppObject, SessionObject, UtilitiesObject } from "./objects";

export const utilities = serviceClass("Utilities", UtilitiesObject, {
  formatDate: open((_, args) => formatDate(args.date(0), args.text(1), args.text(2))),
  getUuid: open(() => globalThis.crypto.randomUUID()),
  sleep: open((_, args) => new Promise((resolve) => setTimeout(() => resolve(null), args.number(0)))),
} satisfies Members<UtilitiesObject>);

export const session = serviceClass("Session", SessionObject, {
  getScriptTimeZone: open((_, __, { host }) => host.manifest.timeZone),
} satisfies Members<SessionObject>);

export const scriptApp = serviceClass("ScriptApp", ScriptAppObject, {
  // All scopes of the manifest count as granted; a test of refused scopes gives a manifest without them.
  requireAllScopes: open((_, args) => {
    args.enumeration(0, "AuthMode");
  }),
} satisfies Members<ScriptAppObject>);

export const logger = serviceClass("Logger", LoggerObject, {
  log: logging<LoggerObject>(""),
} satisfies Members<LoggerObject>);

export const scriptConsole = serviceClass("console", ConsoleObject, {
  log: logging<ConsoleObject>(""),
  info: logging<ConsoleObject>("info: "),
  warn: logging<ConsoleObject>("warning: "),
  error: logging<ConsoleObject>("error: "),
} satisfies Members<ConsoleObject>);

function logging<T>(prefix: string): Member<T> {
  return open((_, args, { host }) => {
    host.logs.push(prefix + logText(args));
  });
}

function logText(args: Args): string {
  const items = Array.from({ length: args.count }, (_, index) => args.at(index));
  return items.map((item) => (typeof item === "string" ? item : JSON.stringify(item))).join(" ");
}
