import { ServiceError } from "./errors";
import { building, type Members, open, serviceClass, store } from "./member";
import { HtmlOutputObject, HtmlServiceObject } from "./objects";

export const htmlService = serviceClass("HtmlService", HtmlServiceObject, {
  createHtmlOutputFromFile: store((_, args, { host }) => {
    const name = args.text(0).replace(/\.html$/, "");
    const content = host.htmlFiles.get(name);
    if (content === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return new HtmlOutputObject(content);
  }),
  createHtmlOutput: store((_, args) => new HtmlOutputObject(args.count === 0 ? "" : args.text(0))),
} satisfies Members<HtmlServiceObject>);

export const htmlOutput = serviceClass("HtmlOutput", HtmlOutputObject, {
  getTitle: open((self) => self.title),
  getContent: open((self) => self.content),
  setTitle: building((self, args) => {
    self.title = args.text(0);
  }),
  setContent: building((self, args) => {
    self.content = args.text(0);
  }),
  append: building((self, args) => {
    self.content += args.text(0);
  }),
  setWidth: building((self, args) => {
    self.width = args.number(0);
  }),
  setHeight: building((self, args) => {
    self.height = args.number(0);
  }),
} satisfies Members<HtmlOutputObject>);
