import { flag } from "../arguments";
import type { ExcelHost } from "../excel-host";
import { HostObject } from "../host-object";

/** `workbook.application`. Calculation is always automatic here; suspensions change nothing that can be seen. */
export class Application extends HostObject {
  readonly type = "Application";
  override readonly scalars = ["calculationMode", "calculationState"];

  get CalculationMode(): string {
    return "Automatic";
  }

  get CalculationState(): string {
    return "Done";
  }

  Calculate(): void {}

  SuspendApiCalculationUntilNextSync(): void {}

  SuspendScreenUpdatingUntilNextSync(): void {}
}

/** `context.runtime`. */
export class Runtime extends HostObject {
  readonly type = "Runtime";
  override readonly scalars = ["enableEvents"];

  constructor(private readonly host: ExcelHost) {
    super();
  }

  get EnableEvents(): boolean {
    return this.host.events.enabled;
  }

  set EnableEvents(value: unknown) {
    this.host.events.enabled = flag(value, "enableEvents");
  }
}
