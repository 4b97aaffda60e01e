import type { Readable } from "node:stream";

/** Inclusive byte positions, as in HTTP Range. */
export type ByteRange = { readonly start: number; readonly end: number };

/**
 * Where evidence bytes live. A key is a name of ours (`<uuid>.<part>`), never one of a user. Disk is the
 * one implementation today; a bucket fits the same four functions.
 */
export type Storage = {
  /**
   * Writes the whole stream under `key`, or nothing at all: a reader never sees half a file. Writing a
   * key again replaces it. Answers the number of bytes written.
   * @throws StorageFull when the disk has no room left, StorageAway when it cannot be written.
   */
  put(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, key: string): Promise<number>;
  /** A stream of the file, or of part of it. @throws StorageMissing when there is none. */
  open(key: string, range?: ByteRange): Promise<Readable>;
  /** Bytes of the file, or null when there is none. */
  size(key: string): Promise<number | null>;
  /** Removes the file; one that is gone already is no error. */
  remove(key: string): Promise<void>;
};

/** The disk under the evidence is full; nothing of the file was kept. */
export class StorageFull extends Error {
  override readonly name = "StorageFull";
}

/** The storage cannot be reached or written at all; nothing of the file was kept. */
export class StorageAway extends Error {
  override readonly name = "StorageAway";
}

/** A row names bytes that are not there: lost by hand, or a restore without the evidence folder. */
export class StorageMissing extends Error {
  override readonly name = "StorageMissing";
}
