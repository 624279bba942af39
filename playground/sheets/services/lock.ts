import { ServiceError } from "./errors";
import { type Members, serviceClass, store } from "./member";
import { LockObject, LockServiceObject } from "./objects";
import type { Session } from "./session";

/** Executions run one after another here, so only `lockTaken` (somebody else, set by a test) keeps a lock away. */
export const lockService = serviceClass("LockService", LockServiceObject, {
  getDocumentLock: store(() => new LockObject()),
  getScriptLock: store(() => new LockObject()),
  getUserLock: store(() => new LockObject()),
} satisfies Members<LockServiceObject>);

export const lock = serviceClass("Lock", LockObject, {
  tryLock: store((self, args, session) => {
    args.number(0);
    return take(self, session);
  }),
  waitLock: store((self, args, session) => {
    args.number(0);
    if (!take(self, session)) {
      throw new ServiceError("Lock timeout: another process was holding the lock for too long.");
    }
  }),
  hasLock: store((self) => self.held),
  releaseLock: store((self) => {
    self.held = false;
  }),
} satisfies Members<LockObject>);

function take(self: LockObject, { host }: Session): boolean {
  self.held = self.held || !host.lockTaken;
  return self.held;
}
