import { documentLock } from "./document-lock";
import { ServiceError } from "./errors";
import { type Members, serviceClass, store } from "./member";
import { LockObject, LockServiceObject } from "./objects";
import type { Session } from "./session";

export const lockService = serviceClass("LockService", LockServiceObject, {
  getDocumentLock: store(() => new LockObject()),
} satisfies Members<LockServiceObject>);

export const lock = serviceClass("Lock", LockObject, {
  tryLock: store((_, args, session) => take(session, args.number(0))),
  waitLock: store(async (_, args, session) => {
    if (!(await take(session, args.number(0)))) {
      throw new ServiceError("Lock timeout: another process was holding the lock for too long.");
    }
  }),
  hasLock: store((_, __, session) => documentLock(session.host.model).isHeldBy(session)),
  releaseLock: store((_, __, session) => documentLock(session.host.model).release(session)),
} satisfies Members<LockObject>);

function take(session: Session, patience: number): Promise<boolean> {
  return documentLock(session.host.model).take(session, patience);
}
