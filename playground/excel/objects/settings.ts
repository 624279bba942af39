import { text } from "../arguments";
import type { ExcelHost } from "../excel-host";
import { itemNotFound } from "../host-error";
import { HostCollection, HostObject } from "../host-object";

/** `workbook.settings`: the add-in's values in this document, the same store as `Office.context.document.settings`. */
export class SettingCollection extends HostCollection {
  readonly type = "SettingCollection";

  constructor(private readonly host: ExcelHost) {
    super();
  }

  get Items(): readonly Setting[] {
    return [...this.host.settings.keys()].map((key) => new Setting(this.host, key));
  }

  Add(key: unknown, value: unknown): Setting {
    const name = text(key, "the key");
    this.host.settings.set(name, value);
    return new Setting(this.host, name);
  }

  GetCount(): number {
    return this.host.settings.size;
  }

  GetItem(key: unknown): Setting {
    const setting = this.GetItemOrNullObject(key);
    if (!setting) throw itemNotFound();
    return setting;
  }

  GetItemOrNullObject(key: unknown): Setting | null {
    const name = text(key, "the key");
    return this.host.settings.has(name) ? new Setting(this.host, name) : null;
  }
}

class Setting extends HostObject {
  readonly type = "Setting";
  override readonly scalars = ["key", "value"];

  constructor(
    private readonly host: ExcelHost,
    readonly Key: string,
  ) {
    super();
  }

  get _Id(): string {
    return this.Key;
  }

  get Value(): unknown {
    return this.host.settings.get(this.Key);
  }

  set Value(value: unknown) {
    this.host.settings.set(this.Key, value);
  }

  Delete(): void {
    this.host.settings.delete(this.Key);
  }
}
