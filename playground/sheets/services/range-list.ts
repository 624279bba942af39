/** Several ranges of one sheet, formatted by one call. */
import { checkEditable, checkInside } from "./grid";
import { fluent, type Members, read, serviceClass } from "./member";
import { RangeListObject } from "./objects";
import { SETTERS } from "./range-formats";

const setters: Members<RangeListObject> = Object.fromEntries(
  Object.entries(SETTERS).map(([name, style]) => [
    name,
    fluent(({ ranges }: RangeListObject, args, { host }) => {
      for (const { rect } of ranges) {
        checkEditable(host, rect);
        host.model.setStyle(checkInside(host.model, rect), style(args));
      }
    }),
  ]),
);

export const rangeList = serviceClass("RangeList", RangeListObject, {
  ...setters,
  /** In the order in which they were asked for. */
  getRanges: read(({ ranges }) => ranges),
});
