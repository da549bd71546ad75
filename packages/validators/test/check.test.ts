import { describe, expect, it } from "vitest";
import { check } from "../src/check.ts";
import type { Document } from "../src/document.ts";
import { UNKNOWN } from "../src/unknown.ts";

const image = "public.ecr.aws/nginx/nginx:1.27";
const AWSLOGS = { logDriver: "awslogs", options: { mode: "non-blocking" } };

function task(value: unknown, name = "shop-api"): Document {
  return { kind: "taskDefinition", name, value };
}

function codes(documents: readonly Document[], levels?: Readonly<Record<string, "off" | "warning" | "info">>) {
  return check(documents, levels === undefined ? {} : { levels }).map(({ code, severity }) => `${severity} ${code}`);
}

const UNREADABLE = {
  name: UNKNOWN,
  image: UNKNOWN,
  memory: UNKNOWN,
  essential: UNKNOWN,
  dependsOn: UNKNOWN,
  environment: UNKNOWN,
  secrets: UNKNOWN,
  mountPoints: UNKNOWN,
  logConfiguration: UNKNOWN,
};

const SOUND = { family: "shop-api", containerDefinitions: [{ name: "api", image, memory: 512 }] };
const UNTAGGED = { ...SOUND, containerDefinitions: [{ name: "api", image: "nginx", memory: 512 }] };

describe("check", () => {
  it("finds nothing in sound documents of every kind", () => {
    const untagged = { tagStatus: "untagged", countType: "imageCountMoreThan", countNumber: 5 };
    const documents: readonly Document[] = [
      task(SOUND),
      { kind: "service", name: "api", value: { serviceName: "api", taskDefinition: "shop-api" } },
      { kind: "cluster", name: "shop", value: { clusterName: "shop" } },
      { kind: "repository", name: "shop/api", value: { repositoryName: "shop/api" } },
      {
        kind: "lifecyclePolicy",
        name: "shop/api",
        value: { rules: [{ rulePriority: 1, selection: untagged, action: { type: "expire" } }] },
      },
    ];
    expect(check(documents)).toEqual([]);
  });

  it("finds what is wrong in documents of every kind", () => {
    const documents: readonly Document[] = [
      { kind: "repository", name: "shop/api", value: { repositoryName: "Shop" } },
      { kind: "service", name: "api", value: { serviceName: "a.b", taskDefinition: "shop-api" } },
      { kind: "cluster", name: "shop", value: { clusterName: "a b" } },
      { kind: "lifecyclePolicy", name: "shop/api", value: { rules: [] } },
      { kind: "repositoryPolicy", name: "shop/api", value: {} },
      { kind: "registryPolicy", name: "registry", value: {} },
    ];
    expect(check(documents).map(({ at, code, document }) => [document.kind, code, ...at].join(" "))).toEqual([
      "repository ecr-repo/name repositoryName",
      "service schema/service-name serviceName",
      "cluster schema/cluster-name clusterName",
      "lifecyclePolicy ecr-lifecycle/rules-shape rules",
      "repositoryPolicy ecr-repo/policy-shape",
      "registryPolicy ecr-repo/policy-shape",
    ]);
  });

  it("warns of what is missing where it may still come from elsewhere", () => {
    const container = { name: "api", image, secrets: [{ name: "TOKEN", valueFrom: "/shop/token" }] };
    const fargate = { requiresCompatibilities: ["FARGATE"], containerDefinitions: [container] };
    const missing = ["fargate/cpu-memory-required", "fargate/network-mode", "schema/family-required"];
    const found = [...missing, "secrets/execution-role"];
    expect(codes([task(fargate)]).toSorted()).toEqual(found.map((code) => `error ${code}`));
    const alone = { ...task(fargate), mayBeCompleted: true };
    expect(codes([alone]).toSorted()).toEqual(found.map((code) => `warning ${code}`));
  });

  it("warns of what is empty, which programs drop before they register a file", () => {
    const container = { name: "api", image, memory: 512, environment: [{ name: "", value: "" }] };
    const document = task({
      family: "shop-api",
      cpu: "",
      containerDefinitions: [container, { ...container, name: "" }],
    });
    expect(codes([{ ...document, mayBeCompleted: true }])).toEqual([
      "warning schema/cpu-memory-unit",
      "warning schema/env-pair",
      "error schema/container-name-required",
      "warning schema/env-pair",
    ]);
  });

  it.each([
    ["a tag to be added", "images/reference-format", { image: "shop/api:" }],
    ["words for an image", "images/reference-format", { image: "your image here" }],
    ["no destination of the logs", "logging/awslogs-required-options", { logConfiguration: AWSLOGS }],
  ])("warns of %s where it may still come from elsewhere", (_, code, properties) => {
    const container = { name: "api", image, memory: 512, ...properties };
    const document = task({ family: "shop-api", containerDefinitions: [container] });
    expect(codes([document])).toContain(`error ${code}`);
    expect(codes([{ ...document, mayBeCompleted: true }])).toContain(`warning ${code}`);
  });

  it("warns of what is missing where all that is there is switched off", () => {
    const levelWith = (alarms: object) => {
      const value = { serviceName: "api", taskDefinition: "api", deploymentConfiguration: { alarms } };
      const found = codes([{ kind: "service", name: "api", value, mayBeCompleted: true }]);
      return found.find((finding) => finding.endsWith("schema/property-required"))?.split(" ")[0];
    };
    expect(levelWith({ enable: false, rollback: false })).toBe("warning");
    expect(levelWith({ enable: true, rollback: false })).toBe("error");
  });

  it("tells of a null where a program may drop it, and takes it for nothing elsewhere", () => {
    const document = task({ ...SOUND, cpu: null });
    expect(codes([document])).toEqual([]);
    expect(codes([{ ...document, mayBeCompleted: true }])).toEqual(["warning schema/answered-value"]);
  });

  it("lowers what is empty of task definitions alone, and no advice", () => {
    const service = { kind: "service", name: "api", value: { serviceName: "", taskDefinition: "api" } } as const;
    expect(codes([{ ...service, mayBeCompleted: true }])).toEqual(["error schema/service-name"]);
    const cluster = { kind: "cluster", name: "shop", value: { clusterName: "shop" }, mayBeCompleted: true } as const;
    const found = check([cluster], { levels: { "ops/missing-tags": "info" } });
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([["ops/missing-tags", "info"]]);
  });

  it("asks of files what is told of configs elsewhere", () => {
    const healthCheck = { command: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"], interval: 10, timeout: 10 };
    const document = task({ ...SOUND, containerDefinitions: [{ name: "api", image, memory: 512, healthCheck }] });
    expect(codes([document])).toEqual(["info health/timeout-vs-interval"]);
    expect(codes([{ ...document, isOfConfig: true }])).toEqual([]);
  });

  it("warns of two kinds of volume of which one is empty", () => {
    const levelWith = (host: object) => {
      const volumes = [{ name: "data", host, efsVolumeConfiguration: { fileSystemId: "fs-12345678" } }];
      return codes([{ ...task({ ...SOUND, volumes }), mayBeCompleted: true }])[0];
    };
    expect(levelWith({})).toBe("warning schema/volume-one-kind");
    expect(levelWith({ sourcePath: "" })).toBe("warning schema/volume-one-kind");
    expect(levelWith({ sourcePath: "/srv" })).toBe("error schema/volume-one-kind");
  });

  it("warns of a missing stream prefix on Fargate only where the whole destination is missing", () => {
    const levelWith = (options: object) => {
      const container = { name: "api", image, logConfiguration: { logDriver: "awslogs", options } };
      const value = { requiresCompatibilities: ["FARGATE"], containerDefinitions: [container] };
      const found = codes([{ ...task(value), mayBeCompleted: true }]);
      return found.find((finding) => finding.endsWith("awslogs-stream-prefix"))?.split(" ")[0];
    };
    expect(levelWith({ mode: "non-blocking" })).toBe("warning");
    expect(levelWith({ "awslogs-group": "/ecs/shop-api" })).toBe("error");
  });

  it("reports what is wrong as an error wherever it stands", () => {
    const value = { ...SOUND, requiresCompatibilities: ["FARGATE"], networkMode: "bridge", cpu: "256", memory: "512" };
    expect(codes([{ ...task(value), mayBeCompleted: true }])).toEqual(["error fargate/network-mode"]);
  });

  it("reports everything at once: shape first, then the task, then each container", () => {
    const value = {
      networkMode: "Bridge",
      containerDefinitions: [
        { image: "nginx", memory: 512, replicas: 2 },
        { name: "api", image, memory: "512" },
      ],
    };
    expect(codes([task(value)])).toEqual([
      "error schema/enum-case",
      "warning schema/property-unknown",
      "error schema/cpu-memory-type",
      "error schema/family-required",
      "warning images/missing-tag",
      "error schema/container-name-required",
    ]);
  });

  it("keeps the order of the documents and says which document a finding is about", () => {
    const documents = [task(UNTAGGED, "orders"), task(SOUND, "sound"), task(UNTAGGED, "worker")];
    expect(check(documents).map(({ document }) => document)).toEqual([documents[0], documents[2]]);
  });

  it("places findings and fixes of a container in the document", () => {
    const value = { ...SOUND, containerDefinitions: [{ name: "api", image: `https://${image}`, memory: 512 }] };
    expect(check([task(value)])).toMatchObject([
      {
        code: "images/reference-format",
        at: ["containerDefinitions", 0, "image"],
        help: `Write "${image}".`,
        fix: { edits: [{ op: "set", at: ["containerDefinitions", 0, "image"], value: image }] },
      },
    ]);
  });

  it("places suggestions in the document", () => {
    const levels = { "security/readonly-rootfs": "warning" } as const;
    expect(check([task(SOUND)], { levels })).toMatchObject([
      {
        code: "security/readonly-rootfs",
        suggestion: {
          edits: [{ op: "set", at: ["containerDefinitions", 0, "readonlyRootFilesystem"], value: true }],
        },
      },
    ]);
  });

  it("names a container by its place where it has no readable name", () => {
    const value = { ...SOUND, containerDefinitions: [{ name: UNKNOWN, image: "nginx", memory: 512 }] };
    expect(check([task(value)]).map(({ message }) => message)).toEqual([
      'Container #1 runs "nginx" without a tag, so it gets "latest", which moves.',
    ]);
  });

  it("reads a number that is written as a string, and reports only that", () => {
    const value = { ...SOUND, containerDefinitions: [{ name: "api", image, memory: "512" }] };
    expect(codes([task(value)])).toEqual(["error schema/cpu-memory-type"]);
  });

  it("takes a misspelt property for what it means, and reports only that", () => {
    const value = { Family: "shop-api", containerDefinitions: [{ name: "api", Image: image, memory: 512 }] };
    expect(codes([task(value)])).toEqual(["error schema/property-spelling", "error schema/property-spelling"]);
  });

  it.each([
    ["a document", UNKNOWN],
    ["all containers", { family: "shop-api", containerDefinitions: UNKNOWN }],
    ["a container", { family: "shop-api", containerDefinitions: [UNKNOWN] }],
    ["what a container is made of", { family: UNKNOWN, containerDefinitions: [UNREADABLE] }],
  ])("stays silent where %s cannot be read", (_, value) => {
    expect(check([task(value)])).toEqual([]);
  });

  it.each([null, undefined, [], "family", 512, true])("survives a document that is %j", (value) => {
    expect(check([task(value)]).map(({ code }) => code)).toEqual(["schema/property-type"]);
  });

  it("changes the level of a warning, and leaves the other findings", () => {
    expect(codes([task(UNTAGGED)])).toEqual(["warning images/missing-tag"]);
    expect(codes([task(UNTAGGED)], { "images/missing-tag": "info" })).toEqual(["info images/missing-tag"]);
    expect(codes([task(UNTAGGED)], { "images/missing-tag": "off" })).toEqual([]);
    expect(codes([task(UNTAGGED)], { "images/latest-tag": "off" })).toEqual(["warning images/missing-tag"]);
  });

  it("keeps an error whatever the levels say", () => {
    const value = { ...SOUND, family: "shop.api" };
    expect(codes([task(value)], { "schema/family-name": "off" })).toEqual(["error schema/family-name"]);
    expect(codes([task(value)], { "schema/family-name": "info" })).toEqual(["error schema/family-name"]);
  });

  it("tells an error from a warning of the same rule when it applies a level", () => {
    const volumes = [{ name: "data" }, { name: "disk", configuredAtLaunch: true }];
    expect(codes([task({ ...SOUND, volumes })])).toEqual([
      "warning schema/volume-unused",
      "error schema/volume-unused",
    ]);
    expect(codes([task({ ...SOUND, volumes })], { "schema/volume-unused": "off" })).toEqual([
      "error schema/volume-unused",
    ]);
  });

  it("changes the level of what is said about suppressions", () => {
    const unused = { code: "images/latest-tag", reason: "The pipeline writes the digest." };
    const document = { ...task(SOUND), suppressions: [unused] };
    expect(codes([document])).toEqual(["warning suppression/unused"]);
    expect(codes([document], { "suppression/unused": "info" })).toEqual(["info suppression/unused"]);
    expect(codes([document], { "suppression/unused": "off" })).toEqual([]);
  });

  it("changes the level of a code whatever its findings are about", () => {
    const service = { kind: "service", name: "api", value: { serviceName: "api", taskDefinition: "api" } } as const;
    const documents = [task({ ...SOUND, replicas: 2 }), { ...service, value: { ...service.value, replicas: 2 } }];
    expect(codes(documents)).toEqual(["warning schema/property-unknown", "warning schema/property-unknown"]);
    expect(codes(documents, { "schema/property-unknown": "off" })).toEqual([]);
  });

  it("is not led astray by a level that every object has", () => {
    expect(codes([task(UNTAGGED)], {})).toEqual(["warning images/missing-tag"]);
    expect(
      codes([task(JSON.parse('{"__proto__": {"family": "x"}, "family": "shop-api", "containerDefinitions": []}'))]),
    ).toEqual(["warning schema/property-unknown", "error schema/containers-empty"]);
  });

  it("leaves the document as it was", () => {
    const value = { family: "shop-api", containerDefinitions: [{ Name: "api", image: "nginx", memory: "512" }] };
    const before = structuredClone(value);
    check([task(value)]);
    expect(value).toEqual(before);
  });
});

describe("the order of findings", () => {
  it("is that of the rules, whichever way the properties are written", () => {
    const container = {
      name: "api",
      image: "nginx",
      memory: 2,
      stopTimeout: 900,
      healthCheck: { command: ["CMD"], interval: 1 },
    };
    const reversed = Object.fromEntries(Object.entries(container).toReversed());
    const written = codes([task({ ...SOUND, containerDefinitions: [container] })]);
    expect(written.length).toBeGreaterThan(3);
    expect(codes([task({ ...SOUND, containerDefinitions: [reversed] })])).toEqual(written);
  });
});
