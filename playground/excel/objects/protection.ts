import type { ExcelHost } from "../excel-host";
import { accessDenied, HostError } from "../host-error";
import { HostObject } from "../host-object";

/** `worksheet.protection`, without passwords and without unlocked cells: all of a protected sheet is locked. */
export class WorksheetProtection extends HostObject {
  readonly type = "WorksheetProtection";
  override readonly scalars = ["protected"];

  constructor(
    private readonly host: ExcelHost,
    private readonly sheet: string,
  ) {
    super();
  }

  get Protected(): boolean {
    return this.host.model.isProtected(this.sheet);
  }

  Protect(_options?: unknown, password?: unknown): void {
    if (password) throw new HostError("ApiNotFound", "Protection with a password is not emulated by this host.");
    if (this.Protected) throw accessDenied();
    this.host.model.setProtected(this.sheet, true);
  }

  /** Changes nothing where the sheet is not protected. */
  Unprotect(password?: unknown): void {
    if (password) throw new HostError("ApiNotFound", "Protection with a password is not emulated by this host.");
    this.host.model.setProtected(this.sheet, false);
  }
}
