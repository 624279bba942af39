/**
 * Interprets the batches of Microsoft's own client: each `context.sync()` arrives as one request of actions on object
 * paths and is answered with one result for each action. It knows nothing of Excel but the protocol.
 */
import { HostError, itemNotFound, notEmulated } from "./host-error";
import { apiName, callMember, getMember, HostObject, setMember } from "./host-object";
import { answerQuery } from "./wire-query";
import type { WireAction, WireArguments, WireBody, WireError, WireReply, WireRequest } from "./wire-types";
import { ACTION, PATH } from "./wire-types";

/** Excel on the web refuses larger requests and responses. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface WireMetrics {
  /** Number of `context.sync()` calls that had something to send. */
  syncs: number;
  /** Requests that only give references back: the client sends one after an `Excel.run`, unasked. */
  cleanups: number;
  /** UTF-8 bytes of all requests and all replies. */
  bytesIn: number;
  bytesOut: number;
  /** Uses of each API member: `Range.values`, `Range.values=`, `Range.getCell()`. */
  readonly members: Map<string, number>;
  reset(): void;
}

export interface WireHooks {
  /** Before anything is read: resolves when all writes are calculated. */
  readonly settle: () => Promise<void>;
  readonly endBatch: () => void;
}

export class Wire {
  readonly metrics: WireMetrics = {
    syncs: 0,
    cleanups: 0,
    bytesIn: 0,
    bytesOut: 0,
    members: new Map(),
    reset() {
      this.syncs = 0;
      this.cleanups = 0;
      this.bytesIn = 0;
      this.bytesOut = 0;
      this.members.clear();
    },
  };
  private readonly references = new Map<string, HostObject>();
  private readonly referenceIds = new WeakMap<HostObject, string>();
  private lastReference = 0;
  /** Batches run one after the other, as Excel runs them. */
  private previous: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly root: HostObject,
    private readonly hooks: WireHooks,
  ) {}

  /** Takes the request body as JSON text and answers with a reply as JSON text; never rejects. */
  execute(request: string): Promise<string> {
    const reply = this.previous.then(() => this.answer(request));
    this.previous = reply;
    return reply;
  }

  private async answer(request: string): Promise<string> {
    const size = byteLength(request);
    this.metrics.bytesIn += size;
    const parsed: WireRequest = JSON.parse(request);
    if (isCleanup(parsed)) this.metrics.cleanups += 1;
    else this.metrics.syncs += 1;
    if (size > PAYLOAD_LIMIT) return JSON.stringify(refusal("RequestPayloadSizeLimitExceeded", "request", size));
    const body = await this.run(parsed);
    const text = JSON.stringify({ HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: {}, Body: body });
    const replySize = byteLength(text);
    this.metrics.bytesOut += replySize;
    if (replySize > PAYLOAD_LIMIT) {
      return JSON.stringify(refusal("ResponsePayloadSizeLimitExceeded", "response", replySize));
    }
    return text;
  }

  private async run(request: WireRequest): Promise<WireBody> {
    const batch = new Batch(this.root, request, this.references, (object, member) => this.count(object, member));
    const Results: { ActionId: number; Value: unknown }[] = [];
    const TraceIds = request.Actions.filter((action) => action.ActionType === ACTION.trace).map((action) => action.Id);
    let isSettled = false;
    let index = 0;
    try {
      for (const action of request.Actions) {
        const reads = action.ActionType === ACTION.query || /^Get(Count|Value)/.test(action.Name);
        if (reads && !isSettled) {
          await this.hooks.settle();
          isSettled = true;
        } else if (action.ActionType === ACTION.method || action.ActionType === ACTION.setProperty) {
          isSettled = false;
        }
        Results.push({ ActionId: action.Id, Value: this.perform(batch, action) });
        index += 1;
      }
      this.hooks.endBatch();
      return { Results, TraceIds };
    } catch (error) {
      return { Results, TraceIds, Error: wireError(this.endFailed(error), index) };
    }
  }

  /** What was written before the failing action stays written: Excel has no transactions either. */
  private endFailed(error: unknown): unknown {
    try {
      this.hooks.endBatch();
    } catch {
      // The first error is the one to report.
    }
    return error;
  }

  private perform(batch: Batch, action: WireAction): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = batch.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === null ? null : this.instantiated(object);
      case ACTION.query:
        return object === null ? null : answerQuery(object, action.QueryInfo ?? {}, (o, m) => this.count(o, m));
      case ACTION.method:
        return this.callMethod(batch, object, action);
      case ACTION.setProperty: {
        if (object === null) throw itemNotFound();
        this.count(object, `${action.Name}=`);
        setMember(object, action.Name, batch.arguments(action.ArgumentInfo)[0]);
        return null;
      }
      default:
        throw notEmulated(`Action type ${action.ActionType} of the client`);
    }
  }

  private instantiated(object: HostObject): { [name: string]: unknown } {
    const id = Reflect.has(object, "Id") ? { Id: getMember(object, "Id") } : {};
    return object.isTracked ? { ...id, _ReferenceId: this.reference(object) } : id;
  }

  private callMethod(batch: Batch, object: HostObject | null, action: WireAction): unknown {
    const args = batch.arguments(action.ArgumentInfo);
    if (action.Name === "_RemoveReference") {
      this.references.delete(String(args[0]));
      return null;
    }
    if (action.Name === "_KeepReference") return null;
    if (object === null) throw itemNotFound();
    this.count(object, `${action.Name}()`);
    const value = callMember(object, action.Name, args);
    return value instanceof HostObject ? this.instantiated(value) : (value ?? null);
  }

  private reference(object: HostObject): string {
    const known = this.referenceIds.get(object);
    if (known !== undefined) return known;
    this.lastReference += 1;
    const id = `ref${this.lastReference}`;
    this.referenceIds.set(object, id);
    this.references.set(id, object);
    return id;
  }

  private count(object: HostObject, member: string): void {
    const key = `${object.type}.${apiName(member)}`;
    this.metrics.members.set(key, (this.metrics.members.get(key) ?? 0) + 1);
  }
}

function isCleanup({ Actions }: WireRequest): boolean {
  const isRemoval = (action: WireAction) => action.Name === "_RemoveReference";
  return Actions.some(isRemoval) && Actions.every((a) => isRemoval(a) || a.ActionType === ACTION.instantiate);
}

/** Resolves the object paths of one request; each path is evaluated once, when it is first needed. */
class Batch {
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly root: HostObject,
    private readonly request: WireRequest,
    private readonly references: ReadonlyMap<string, HostObject>,
    private readonly count: (object: HostObject, member: string) => void,
  ) {}

  arguments(info: WireArguments | undefined): readonly unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const path = info?.ReferencedObjectPathIds?.[index];
      return path ? this.object(path) : value;
    });
  }

  /** Null for a null object and for everything below one. */
  object(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const value = this.evaluate(id);
    this.objects.set(id, value);
    return value;
  }

  private evaluate(id: number): HostObject | null {
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath", `The object path ${id} is not part of the request.`);
    if (path.ObjectPathType === PATH.root) return this.root;
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.reference) {
      const object = this.references.get(path.Name);
      if (!object) throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
      return object;
    }
    const parent = path.ParentObjectPathId ? this.object(path.ParentObjectPathId) : this.root;
    if (parent === null) return null;
    return asObject(
      this.member(parent, path.ObjectPathType, path.Name, path.ArgumentInfo),
      `${parent.type}.${path.Name}`,
    );
  }

  private member(parent: HostObject, pathType: number, name: string, info: WireArguments | undefined): unknown {
    switch (pathType) {
      case PATH.property:
        this.count(parent, name);
        return getMember(parent, name);
      case PATH.method:
        this.count(parent, `${name}()`);
        return callMember(parent, name, this.arguments(info));
      case PATH.indexer:
        this.count(parent, "GetItem()");
        return callMember(parent, "GetItem", this.arguments(info));
      default:
        throw notEmulated(`Object path type ${pathType} of the client`);
    }
  }
}

function asObject(value: unknown, what: string): HostObject | null {
  if (value === null || value instanceof HostObject) return value;
  throw new HostError("GeneralException", `${what} gave no object.`);
}

function wireError(error: unknown, index: number): WireError {
  const code = error instanceof HostError ? error.code : "GeneralException";
  const message = error instanceof Error ? error.message : String(error);
  return { Code: code, Message: message, ActionIndex: index, HttpStatusCode: 400, Location: "" };
}

function refusal(code: string, what: string, size: number): WireReply {
  const message = `The ${what} has ${size} bytes; Excel on the web takes at most ${PAYLOAD_LIMIT}. Split it over several syncs.`;
  return { HttpStatusCode: 400, ErrorCode: code, ErrorMessage: message, Headers: {}, Body: null };
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}
