import type { Field } from "../program/field";
import type { Provider } from "../program/providers";
import { usedColumns } from "./columns/used-columns";
import type { RememberedHeaders, UnderstoodList } from "./understand";

/** The same list where a person says who published it: its columns mean what was answered about that publisher's. */
export function publishedBy(
  list: UnderstoodList,
  provider: Provider,
  fields: readonly Field[],
  remembered: RememberedHeaders,
): UnderstoodList {
  const columns = usedColumns(list, fields, remembered(provider));
  return { ...list, provider, providerWhy: "as you chose", columns };
}
