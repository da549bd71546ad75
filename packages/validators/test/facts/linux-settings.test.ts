import { describe, expect, it } from "vitest";
import { SYSTEM_CONTROL, TMPFS_OPTIONS } from "../../src/facts/linux-settings.ts";

describe("a parameter of the kernel", () => {
  it.each([
    "net.ipv4.tcp_keepalive_time",
    "net.x",
    "fs.mqueue.msg_max",
    "kernel.msgmax",
    "kernel.msgmnb",
    "kernel.msgmni",
    "kernel.sem",
    "kernel.shmall",
    "kernel.shmmax",
    "kernel.shmmni",
    "kernel.shm_rmid_forced",
  ])("can be %s, which has a namespace of its own", (name) => {
    expect(SYSTEM_CONTROL.test(name)).toBe(true);
  });

  it.each([
    "",
    "net",
    "net.",
    "internet.ipv4.tcp_keepalive_time",
    "fs.mqueue.",
    "fs.file-max",
    "vm.max_map_count",
    "kernel.hostname",
    "kernel.msgmax2",
    "kernel.semaphore",
    "my.kernel.sem",
  ])("cannot be %j", (name) => {
    expect(SYSTEM_CONTROL.test(name)).toBe(false);
  });
});

describe("an option of a file system in memory", () => {
  it.each(["defaults", "ro", "rw", "noexec", "nosuid", "nodev", "remount", "mode", "uid", "gid", "nr_inodes", "mpol"])(
    "can be %s",
    (option) => {
      expect(TMPFS_OPTIONS.has(option)).toBe(true);
    },
  );

  it.each(["", "size", "swap", "mode=755", "ro rw", "RO", "discard"])("cannot be %j", (option) => {
    expect(TMPFS_OPTIONS.has(option)).toBe(false);
  });

  it("is one of the 39 that AWS lists", () => {
    expect(TMPFS_OPTIONS.size).toBe(39);
  });
});
