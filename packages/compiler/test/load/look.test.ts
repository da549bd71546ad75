import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lookFrom } from "../../src/load/look.ts";

const root = mkdtempSync(join(tmpdir(), "look-"));
const config = join(root, "infra");
for (const folder of ["infra/api/docker", "shared", "closed/api"]) mkdirSync(join(root, folder), { recursive: true });
for (const file of ["infra/api/dockerfile", "infra/api/docker/prod.Dockerfile", "shared/Dockerfile"]) {
  writeFileSync(join(root, file), "FROM scratch\n");
}
symlinkSync(join(root, "shared"), join(config, "linked"));
symlinkSync(join(root, "gone"), join(config, "dead"));

describe("lookFrom", () => {
  it.each([
    [".", { kind: "folder" }],
    ["./api", { kind: "folder" }],
    ["api/", { kind: "folder" }],
    ["api//docker/./prod.Dockerfile", { kind: "file" }],
    ["../shared/Dockerfile", { kind: "file" }],
    ["linked/Dockerfile", { kind: "file" }],
    ["dead", { kind: "none" }],
    ["worker", { kind: "none" }],
    ["../../no-such-folder-at-all/api", { kind: "none" }],
    ["api/dockerfile/x", { kind: "none" }],
  ])("finds at %j %j", (path, found) => {
    expect(lookFrom(config)(path)).toEqual(found);
  });

  it.each([
    ["./Api", "./api"],
    ["./apy/docker", "./api/docker"],
    ["./api/Dockerfile", "./api/dockerfile"],
    ["../share", "../shared"],
  ])("says of %j that %j is meant", (path, meant) => {
    expect(lookFrom(config)(path)).toEqual({ kind: "none", meant });
  });

  it("names nothing that is not there either", () => {
    expect(lookFrom(config)("./apy/worker")).toEqual({ kind: "none" });
  });

  it("looks once at a path", () => {
    const look = lookFrom(config);
    expect(look("late")).toEqual({ kind: "none" });
    mkdirSync(join(config, "late"));
    expect(look("late")).toEqual({ kind: "none" });
    expect(lookFrom(config)("late")).toEqual({ kind: "folder" });
  });

  it.skipIf(process.getuid?.() === 0)("does not know what it may not read", () => {
    chmodSync(join(root, "closed"), 0o000);
    expect(lookFrom(config)("../closed/api")).toBeUndefined();
    chmodSync(join(root, "closed"), 0o755);
  });

  it("does not know what no path can be", () => {
    expect(lookFrom(`${config}\0`)("api")).toBeUndefined();
  });
});
