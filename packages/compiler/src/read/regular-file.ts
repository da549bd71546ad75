import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

/** The file's bytes, at most `limit`; undefined for a pipe or a device, which may never end. Throws as `fs` does. */
export function readRegularFile(path: string, limit: number): Buffer | undefined {
  return withRegularFile(path, (descriptor, size) =>
    fill(descriptor, Buffer.allocUnsafe(Math.min(size + 1, limit)), size),
  );
}

/** Opens without waiting, as a pipe that nobody writes to would have it, and looks before it reads. */
export function withRegularFile<Result>(
  path: string,
  use: (descriptor: number, size: number) => Result,
): Result | undefined {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() ? use(descriptor, stats.size) : undefined;
  } finally {
    closeSync(descriptor);
  }
}

/** As much of the file as the buffer takes. A size saves asking for more at the end; some files have 0 for theirs. */
export function fill(descriptor: number, buffer: Buffer, size: number): Buffer {
  const end = Math.min(size === 0 ? Infinity : size, buffer.length);
  let length = 0;
  for (let count = 1; count > 0 && length < end; length += count) {
    count = readSync(descriptor, buffer, length, buffer.length - length, null);
  }
  return buffer.subarray(0, length);
}
