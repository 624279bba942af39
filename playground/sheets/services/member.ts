import type { Args } from "./args";
import { ServiceError } from "./errors";
import type { Session } from "./session";

/**
 * What a member needs of the execution's authorization:
 * `open` nothing · `menu` a place in the document's interface · `read`, `write` the document · `dialog` to show
 * something over it · `store` properties, locks, HTML files.
 */
export type Access = "open" | "menu" | "read" | "write" | "dialog" | "store";

export interface Member<T> {
  readonly access: Access;
  /** The answer depends on calculated cells: the host waits for calculation first. */
  readonly settles: boolean;
  readonly call: (self: T, args: Args, session: Session) => unknown;
}

export type Members<T> = Readonly<Record<string, Member<T>>>;
type Call<T> = Member<T>["call"];

export const open = <T>(call: Call<T>): Member<T> => ({ access: "open", settles: false, call });
export const menu = <T>(call: Call<T>): Member<T> => ({ access: "menu", settles: false, call });
export const read = <T>(call: Call<T>): Member<T> => ({ access: "read", settles: false, call });
export const readCalculated = <T>(call: Call<T>): Member<T> => ({ access: "read", settles: true, call });
export const write = <T>(call: Call<T>): Member<T> => ({ access: "write", settles: false, call });
export const dialog = <T>(call: Call<T>): Member<T> => ({ access: "dialog", settles: false, call });
export const store = <T>(call: Call<T>): Member<T> => ({ access: "store", settles: false, call });

/** A setter that answers with the object itself, as most of Google's do. */
export const fluent = <T>(set: (self: T, args: Args, session: Session) => void): Member<T> =>
  write((self, args, session) => {
    set(self, args, session);
    return self;
  });

/** A builder's setter: fluent, but touches nothing of the document. */
export const building = <T>(set: (self: T, args: Args, session: Session) => void): Member<T> =>
  open((self, args, session) => {
    set(self, args, session);
    return self;
  });

/** One class of service objects with its member table; the types of `self` are closed over. */
export interface ServiceClass {
  readonly name: string;
  owns(object: object): boolean;
  /** @returns the member bound to the object, or null where there is none of that name. */
  member(object: object, name: string): BoundMember | null;
}

export interface BoundMember extends Pick<Member<object>, "access" | "settles"> {
  call(args: Args, session: Session): unknown;
}

export function serviceClass<T extends object>(
  name: string,
  type: abstract new (...args: never[]) => T,
  members: Members<T>,
): ServiceClass {
  return {
    name,
    owns: (object) => object instanceof type,
    member(object, memberName) {
      const member = Object.hasOwn(members, memberName) ? members[memberName] : undefined;
      if (member === undefined) return null;
      if (!(object instanceof type)) throw new ServiceError(`This object is not a ${name}.`);
      return {
        access: member.access,
        settles: member.settles,
        call: (args, session) => member.call(object, args, session),
      };
    },
  };
}
