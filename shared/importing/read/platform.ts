/**
 * What every browser, worker and Node offers, as far as it is used here: this folder knows no DOM and no Node.
 * Declared in this module alone, so that nothing else of the core takes them for granted.
 */

interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => Decoder;

interface ByteStream {
  getReader(): {
    read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>;
    cancel(): Promise<void>;
  };
  pipeThrough(through: object): ByteStream;
}

declare const ReadableStream: new (source: {
  start(controller: { enqueue(chunk: Uint8Array): void; close(): void }): void;
}) => ByteStream;

declare const DecompressionStream: (new (format: "gzip") => object) | undefined;

export function textDecoder(label: "utf-8" | "utf-16le" | "utf-16be", options: { readonly fatal: boolean }): Decoder {
  return new TextDecoder(label, { ...options, ignoreBOM: true });
}

/** The bytes that a gzip stream holds, piece by piece; null where the browser cannot unpack. */
export function gunzip(pieces: readonly Uint8Array[]): ByteStream | null {
  if (typeof DecompressionStream === "undefined") return null;
  const packed = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  return packed.pipeThrough(new DecompressionStream("gzip"));
}
