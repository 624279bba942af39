import { decode, encode } from "./codec";
import { EnumValue } from "./enums";
import { Args } from "./services/args";
import { checkMode, checkScopes } from "./services/auth";
import { notEmulated, ServiceError } from "./services/errors";
import { classOf, SERVICES } from "./services/registry";
import type { Session } from "./services/session";
import type { ServiceCall, ServiceReply, WireValue } from "./wire";

/** Members of these classes are named by Google with their service in messages about permission. */
const TOP_LEVEL = new Set(SERVICES.keys());

/** Answers the service calls of one execution. Object references live as long as the execution. */
export class Dispatcher {
  private readonly objects = new Map<number, object>();
  private readonly ids = new Map<object, number>();

  constructor(
    private readonly session: Session,
    private readonly onCall: (member: string) => void,
  ) {}

  async answer(call: ServiceCall): Promise<ServiceReply> {
    try {
      return { ok: this.toWire(await this.perform(call)) };
    } catch (error) {
      // A fault of the model reaches the script as well: it must not hang, and the test must see the text.
      return { error: error instanceof Error ? error.message : String(error) };
    }
  }

  fromWire(wire: WireValue): unknown {
    return decode(wire, {
      reference: ({ id, type }) => this.object(id, type),
      enumeration: (name) => new EnumValue(name),
    });
  }

  private async perform({ target, member, args }: ServiceCall): Promise<unknown> {
    const { host, mode } = this.session;
    const serviceName = "service" in target ? target.service : null;
    if (serviceName !== null) checkScopes(host.manifest.scopes, serviceName, member, null);
    const object = "service" in target ? SERVICES.get(target.service) : this.object(target.reference, "object");
    const type = object === undefined ? null : classOf(object);
    if (object === undefined || type === null) throw notEmulated(`${serviceName ?? "This object"}.${member}`);
    this.onCall(`${type.name}.${member}`);
    const bound = type.member(object, member);
    if (bound === null) throw notEmulated(`${type.name}.${member}`);
    checkMode(mode, bound.access, TOP_LEVEL.has(type.name) ? `${type.name}.${member}` : member);
    checkScopes(host.manifest.scopes, type.name, member, bound.access);
    // A cell's function cannot wait for calculation: the calculation waits for it.
    if (bound.settles && mode !== "CUSTOM_FUNCTION") await host.model.settled();
    const values = args.map((arg) => this.fromWire(arg));
    return bound.call(new Args(values, signature(type.name, member)), this.session);
  }

  private object(id: number, type: string): object {
    const object = this.objects.get(id);
    if (object === undefined) throw new ServiceError(`This ${type} belongs to an earlier execution of the script.`);
    return object;
  }

  private toWire(value: unknown): WireValue {
    return encode(value === undefined ? null : value, (object) => {
      if (object instanceof EnumValue) return { kind: "enum", name: object.name };
      const type = classOf(object);
      if (type === null) return null;
      const id = this.ids.get(object) ?? this.ids.size + 1;
      this.ids.set(object, id);
      this.objects.set(id, object);
      return { kind: "reference", id, type: type.name };
    });
  }
}

function signature(type: string, member: string): string {
  return TOP_LEVEL.has(type) ? `${type}.${member}` : `SpreadsheetApp.${type}.${member}`;
}
