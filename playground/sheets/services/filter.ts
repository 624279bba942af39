import { ServiceError } from "./errors";
import { type Members, read, serviceClass, write } from "./member";
import { FilterObject, RangeObject } from "./objects";

/** That a sheet has a filter and where; what it hides is the user's act in the grid. */
export const filter = serviceClass("Filter", FilterObject, {
  getRange: read(({ sheet }, _, { host }) => {
    const rect = host.model.filter(sheet);
    if (rect === null) throw new ServiceError("The filter has been removed.");
    return new RangeObject(rect);
  }),
  remove: write(({ sheet }, _, { host }) => host.model.removeFilter(sheet)),
} satisfies Members<FilterObject>);
