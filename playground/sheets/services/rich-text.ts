import { notEmulated, ServiceError } from "./errors";
import { linkFromUrl, urlOfLink } from "./links";
import { building, type Members, open, read, serviceClass } from "./member";
import { RichTextBuilderObject, RichTextObject } from "./objects";

export const richTextBuilder = serviceClass("RichTextValueBuilder", RichTextBuilderObject, {
  setText: building((self, args) => {
    self.text = args.text(0);
    self.url = null;
  }),
  /** Only for the whole text: links of its parts are not kept. */
  setLinkUrl: building((self, args) => {
    if (args.count === 3) throw notEmulated("RichTextValueBuilder.setLinkUrl for a part of the text");
    if (self.text === null) throw new ServiceError("The text of the rich text value must be set first. Call setText.");
    self.url = args.at(0) === null ? null : args.text(0);
  }),
  build: read(
    (self, _, { host }) => new RichTextObject(self.text ?? "", self.url === null ? null : linkFromUrl(host, self.url)),
  ),
} satisfies Members<RichTextBuilderObject>);

export const richText = serviceClass("RichTextValue", RichTextObject, {
  getText: open((self) => self.text),
  getLinkUrl: read((self, _, { host }) => (self.link === null ? null : urlOfLink(host, self.link))),
} satisfies Members<RichTextObject>);
