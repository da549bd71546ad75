import { awsLogs, repository, service, sidecar, type BuildImage, type ServiceProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import type { Found, Look } from "../../../src/model/look.ts";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

function lowered(props: Partial<ServiceProps>) {
  return lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, ...props })] });
}

describe("the retention of logs", () => {
  it.each([
    [0, "0 days", 1],
    [31, "31 days", 60],
    [4000, "4000 days", 3653],
  ])("is reported with %i days", (retentionInDays, days, next) => {
    expect(codesOf(lowered({ logging: awsLogs({ retentionInDays }) }))).toEqual([
      "config/log-retention at services.api.logging.retentionInDays",
    ]);
    expect(textsOf(lowered({ logging: awsLogs({ retentionInDays }) }))).toEqual([
      [
        `Service "api" keeps its logs for ${days}; CloudWatch Logs takes certain numbers of days only.`,
        `Set \`retentionInDays\` to ${next}.`,
      ],
    ]);
  });

  it.each([1, 60, 3653])("may be %i days", (retentionInDays) => {
    expect(codesOf(lowered({ logging: awsLogs({ retentionInDays }) }))).toEqual([]);
  });
});

describe("a build context", () => {
  const built = (context: string) => lowered({ image: repository("shop/api").build(context) });

  it.each(["", "/srv/api", "C:/api", "\\\\server\\api", "https://github.com/shop/api.git#main"])(
    "is reported as %j",
    (context) => {
      expect(codesOf(built(context))).toEqual(["config/build-context at services.api.image"]);
      expect(textsOf(built(context))).toEqual([
        [
          `The image of service "api" is built in ${JSON.stringify(context)}; a build context is a folder relative to the config file.`,
          'Write it like "./api"; "." is the config\'s own folder.',
        ],
      ]);
    },
  );

  it.each([".", "./api", "../api"])("may be %j", (context) => {
    expect(codesOf(built(context))).toEqual([]);
  });
});

describe("what an image is built from", () => {
  const DISK: Readonly<Record<string, Found>> = {
    "./api": { kind: "folder" },
    "./api/Dockerfile": { kind: "file" },
    "./api/docker": { kind: "folder" },
    "./api/docker/prod.Dockerfile": { kind: "file" },
    "./worker": { kind: "folder" },
    "./worker/Dockerfile": { kind: "none", meant: "./worker/dockerfile" },
    "./apy": { kind: "none", meant: "./api" },
    "../shared": { kind: "folder" },
    "../shared/Dockerfile": { kind: "file" },
  };
  const onDisk: Look = (path) => DISK[path] ?? { kind: "none" };
  const images = repository("shop/api");
  const found = (image: BuildImage, look = onDisk) =>
    lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image })] }, { look });

  it.each([
    [images.build("./api")],
    [images.build("./api", { dockerfile: "docker/prod.Dockerfile" })],
    [images.build("../shared")],
  ])("is there: %j", (image) => {
    expect(found(image).findings).toEqual([]);
  });

  it.each([
    [
      images.build("./apy"),
      'is built in "./apy"; seen from the config file, there is no such folder.',
      'Did you mean "./api"?',
    ],
    [
      images.build("./shop"),
      'is built in "./shop"; seen from the config file, there is no such folder.',
      "Create the folder, or name the one that has the Dockerfile.",
    ],
    [
      images.build("./api/Dockerfile"),
      'is built in "./api/Dockerfile", which is a file; a build context is a folder.',
      'Name its folder: `build("./api")`.',
    ],
    [
      images.build("./api/docker/prod.Dockerfile"),
      'is built in "./api/docker/prod.Dockerfile", which is a file; a build context is a folder.',
      'Name its folder: `build("./api/docker", { dockerfile: "prod.Dockerfile" })`.',
    ],
    [
      images.build("./worker"),
      'is built in "./worker", which has no file "Dockerfile".',
      'Set `dockerfile` to "dockerfile".',
    ],
    [
      images.build("./api", { dockerfile: "dev.Dockerfile" }),
      'is built in "./api", which has no file "dev.Dockerfile".',
      'Add the file, or set `dockerfile` to its path inside "./api".',
    ],
    [
      images.build("./api", { dockerfile: "docker" }),
      'is built in "./api", which has no file "docker".',
      'Add the file, or set `dockerfile` to its path inside "./api".',
    ],
  ])("is reported where it is not: %j", (image, message, help) => {
    const lowered = found(image);
    expect(codesOf(lowered)).toEqual(["config/build-missing at services.api.image"]);
    expect(textsOf(lowered)).toEqual([[`The image of service "api" ${message}`, help]]);
    expect(lowered.findings.map(({ severity }) => severity)).toEqual(["warning"]);
  });

  it("is reported of a sidecar, and accepted with a reason", () => {
    const image = images.build("./shop");
    const log = sidecar({ image });
    const api = (props: object) => service("api", { cpu: 256, memory: 512, image: IMAGE, sidecars: { log }, ...props });
    expect(codesOf(lowerShop({ workloads: [api({})] }, { look: onDisk }))).toEqual([
      "config/build-missing at services.api.sidecars.log.image",
    ]);
    const suppress = [{ code: "config/build-missing", reason: "Made before it is pushed." }];
    expect(codesOf(lowerShop({ workloads: [api({ suppress })] }, { look: onDisk }))).toEqual([]);
  });

  it("is not known without a disk, nor where it may not be read", () => {
    expect(codesOf(lowered({ image: images.build("./shop") }))).toEqual([]);
    const closed: Look = (path) => (path === "./api" ? { kind: "folder" } : undefined);
    expect(found(images.build("./api"), closed).findings).toEqual([]);
  });
});
