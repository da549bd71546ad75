import { describe, expect, it } from "vitest";
import { volumesOf } from "../../../../src/import/compose/features/volumes.ts";
import { remarks, shown, yaml } from "../../shown.ts";
import { part, settingOf, verdicts } from "../setting-of.ts";

describe("what a container keeps files in", () => {
  it("is a file system where a volume has a name, and nothing of the machine", () => {
    const given = part(
      "image: a\nvolumes: ['data:/d', 'data:/r:ro', './src:/app', /anonymous, '/var/run/docker.sock:/s', 'data:odd', { type: volume, source: more_data, target: /m }]\ntmpfs: [/tmp, '/run:size=32m']",
    );
    const setting = settingOf();
    const { volumes, mounts, tmpfs, isKept } = volumesOf(given, setting);
    expect([shown(volumes), shown(mounts), tmpfs, isKept]).toEqual([
      "{ data, more_data: more-data }",
      '{ "/d": "data", "/r": { volume: "data", readOnly: true }, "/m": "more_data" }',
      { "/tmp": 64, "/run": 32 },
      true,
    ]);
    expect(verdicts(remarks(given.given)).slice(1)).toEqual([
      "volumes.0 approximated",
      "volumes.1 approximated",
      "volumes.2 left-out",
      "volumes.3 left-out",
      "volumes.4 left-out",
      "volumes.5 left-out",
      "volumes.6.source approximated",
      "tmpfs.0 approximated",
    ]);
  });

  it("belongs to who the image runs as, and may be there already", () => {
    const setting = settingOf({
      project: {
        ...settingOf().project,
        volumes: new Map([
          ["nfs", yaml("driver_opts: { type: nfs, o: 'addr=fs-0123456789abcdef0.efs.eu-west-1.amazonaws.com' }")],
        ]),
      },
    });
    expect(shown(volumesOf(part("image: 'postgres:16'\nvolumes: ['db:/d', 'nfs:/n']"), setting).volumes)).toBe(
      '{ db, nfs: { efs: "fs-0123456789abcdef0" } }',
    );
    expect(shown(setting.constants.get("file-system:db")?.value)).toBe(
      'fileSystem("db", { posixUser: { uid: 999, gid: 999 } })',
    );
  });
});
