/** What a script cost: the figures that Google bills in time. */
export interface Metrics {
  readonly serviceCalls: number;
  readonly executions: number;
  /** Sent and received by service calls, in bytes of JSON. */
  readonly bytes: number;
  /** Calls by member, such as `Range.setValues`. */
  readonly members: Readonly<Record<string, number>>;
  reset(): void;
}

export class Meter implements Metrics {
  serviceCalls = 0;
  executions = 0;
  bytes = 0;
  members: Record<string, number> = {};

  count(member: string): void {
    this.serviceCalls += 1;
    this.members[member] = (this.members[member] ?? 0) + 1;
  }

  reset(): void {
    this.serviceCalls = 0;
    this.executions = 0;
    this.bytes = 0;
    this.members = {};
  }
}
