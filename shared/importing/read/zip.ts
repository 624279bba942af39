import { UserProblem } from "../../program/user-problem";
import { LIMITS } from "./limits";
import { gunzip } from "./platform";

/** A part of an archive, as its directory describes it. */
interface Entry {
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Of its own header in the archive. */
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** Sizes that say "see the ZIP64 record": of archives beyond 4 GB, which are refused long before. */
const ZIP64 = 0xffffffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/**
 * The parts of a ZIP archive by name. The directory is read and weighed before anything is unpacked, and no part may
 * unpack to more than it declares. Source: PKWARE APPNOTE 6.3. Throws a UserProblem where it is damaged, encrypted or
 * too large.
 */
export class Zip {
  private readonly entries = new Map<string, Entry>();
  private readonly view: DataView;

  /** `subject` begins a sentence about the file. */
  constructor(
    private readonly subject: string,
    private readonly bytes: Uint8Array,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = this.findEnd();
    const count = this.view.getUint16(end + 10, true);
    if (count > LIMITS.archiveEntries) throw this.tooLarge();
    let at = this.view.getUint32(end + 16, true);
    let total = 0;
    for (let index = 0; index < count; index++) {
      if (at + 46 > bytes.length || this.view.getUint32(at, true) !== DIRECTORY_ENTRY) throw this.damaged();
      const entry: Entry = {
        method: this.view.getUint16(at + 10, true),
        checksum: this.view.getUint32(at + 16, true),
        packed: this.view.getUint32(at + 20, true),
        unpacked: this.view.getUint32(at + 24, true),
        offset: this.view.getUint32(at + 42, true),
      };
      if ((this.view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw new UserProblem(passwordProblem(subject));
      total += entry.unpacked;
      if (total > LIMITS.unpackedBytes || entry.packed === ZIP64) throw this.tooLarge();
      const nameLength = this.view.getUint16(at + 28, true);
      const name = asciiOf(bytes.subarray(at + 46, at + 46 + nameLength));
      if (!this.entries.has(name)) this.entries.set(name, entry);
      at += 46 + nameLength + this.view.getUint16(at + 30, true) + this.view.getUint16(at + 32, true);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** A part's bytes, piece by piece. Nothing more is unpacked once `take` returns false. */
  async unpack(name: string, take: (piece: Uint8Array) => boolean): Promise<void> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw this.damaged();
    const content = this.contentOf(entry);
    if (entry.method === STORED) {
      take(content);
      return;
    }
    if (entry.method !== DEFLATED) throw this.damaged();
    const stream = gunzip([GZIP_HEADER, content, gzipEnd(entry)]);
    if (stream === null) {
      throw new UserProblem(
        `${this.subject} cannot be unpacked by this browser. Update it, or save the sheet as CSV and choose that file.`,
      );
    }
    const reader = stream.getReader();
    let length = 0;
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw this.damaged();
      });
      if (done || value === undefined) return;
      length += value.length;
      const goesOn = length <= entry.unpacked && take(value);
      if (goesOn) continue;
      await reader.cancel().catch(() => undefined);
      if (length > entry.unpacked) throw this.damaged();
      return;
    }
  }

  private contentOf({ offset, packed }: Entry): Uint8Array {
    if (offset + 30 > this.bytes.length || this.view.getUint32(offset, true) !== LOCAL_HEADER) throw this.damaged();
    const start = offset + 30 + this.view.getUint16(offset + 26, true) + this.view.getUint16(offset + 28, true);
    if (start + packed > this.bytes.length) throw this.damaged();
    return this.bytes.subarray(start, start + packed);
  }

  /** The directory's end is the archive's, but for a comment of up to 64 KB. */
  private findEnd(): number {
    const first = Math.max(0, this.bytes.length - 22 - 0xffff);
    for (let at = this.bytes.length - 22; at >= first; at--) {
      if (this.view.getUint32(at, true) === END_OF_DIRECTORY) return at;
    }
    throw this.damaged();
  }

  damaged(): UserProblem {
    return new UserProblem(
      `${this.subject} is damaged or was not loaded whole. Download it again, or open it in a spreadsheet, save it anew and choose that file.`,
    );
  }

  private tooLarge(): UserProblem {
    return new UserProblem(
      `${this.subject} unpacks to more than can be read. Save only the sheet with the list, as CSV, and choose that file.`,
    );
  }
}

export function passwordProblem(subject: string): string {
  return `${subject} is protected by a password. Open it, save it without one (File, Info, Protect Workbook), and choose that file.`;
}

/** Names of parts that are read are ASCII. */
function asciiOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** The same deflated bytes as a gzip stream: unpacked so, their length and checksum are proved (RFC 1952). */
const GZIP_HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

function gzipEnd({ checksum, unpacked }: Entry): Uint8Array {
  const end = new DataView(new ArrayBuffer(8));
  end.setUint32(0, checksum, true);
  end.setUint32(4, unpacked, true);
  return new Uint8Array(end.buffer);
}
