import { type Members, read, serviceClass, write } from "./member";
import { FilterObject, RangeObject } from "./objects";

/** That a sheet has a filter and where; hiding rows by criteria is the user's act and not emulated. */
export const filter = serviceClass("Filter", FilterObject, {
  getRange: read((self) => new RangeObject(self.rect)),
  remove: write((self, _, { host }) => {
    host.filters.delete(self.rect.sheet);
  }),
} satisfies Members<FilterObject>);
