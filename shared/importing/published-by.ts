import type { Field } from "../program/field";
import type { Provider } from "../program/providers";
import { FILE_FIELDS } from "./columns/file-fields";
import { mapColumns } from "./columns/map-columns";
import type { RememberedHeaders, UnderstoodList } from "./understand";

/** The same list where a person says who published it: its columns mean what was answered about that publisher's. */
export function publishedBy(
  list: UnderstoodList,
  provider: Provider,
  fields: readonly Field[],
  remembered: RememberedHeaders,
): UnderstoodList {
  const columns = mapColumns(list, [...fields, ...FILE_FIELDS], remembered(provider));
  return { ...list, provider, providerWhy: "as you chose", columns };
}
