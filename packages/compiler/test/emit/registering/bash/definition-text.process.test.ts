import * as fc from "fast-check";
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { definitionText } from "../../../../src/emit/registering/bash/definition-text.ts";
import { escapeInvisible } from "../../../../src/text/invisible.ts";

const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-"));

/** The texts of files of JSON. */
function textsOf(...files: readonly string[]): readonly string[] {
  const paths = files.map((content, index) => {
    const path = join(folder, `${index}.json`);
    writeFileSync(path, content);
    return path;
  });
  const script = `set -euo pipefail\n${definitionText}\nfor file in "$@"; do definition_text "$file"; printf '\\0'; done`;
  const { stdout, stderr } = spawnSync("bash", ["-c", script, "bash", ...paths], { encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout.split("\0").slice(0, -1);
}

const CONTAINER = {
  name: "api",
  image: "shop/api:1",
  essential: true,
  portMappings: [{ name: "http", containerPort: 80, protocol: "tcp" }],
  environment: [
    { name: "B", value: "2" },
    { name: "A", value: "1" },
  ],
  command: ["node", "server.js"],
};
const DEFINITION = {
  family: "shop-api",
  networkMode: "awsvpc",
  requiresCompatibilities: ["FARGATE"],
  cpu: "256",
  memory: "512",
  containerDefinitions: [CONTAINER],
  tags: [{ key: "team", value: "shop" }],
};

/** What ECS answers for it. */
function answered(container: object = {}, definition: object = {}) {
  const { tags, ...rest } = DEFINITION;
  const added = {
    cpu: 0,
    portMappings: [{ containerPort: 80, hostPort: 80, protocol: "tcp", name: "http" }],
    environment: CONTAINER.environment.toReversed(),
    mountPoints: [],
    volumesFrom: [],
    systemControls: [],
  };
  return {
    taskDefinition: {
      taskDefinitionArn: "arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-api:7",
      containerDefinitions: [{ ...CONTAINER, ...added, ...container }],
      revision: 7,
      status: "ACTIVE",
      requiresAttributes: [{ name: "com.amazonaws.ecs.capability.task-eni" }],
      compatibilities: ["EC2", "FARGATE"],
      registeredAt: "2026-11-29T18:00:00+00:00",
      volumes: [],
      placementConstraints: [],
      ...Object.fromEntries(Object.entries(rest).filter(([key]) => key !== "containerDefinitions")),
      ...definition,
    },
    tags: [{ key: "aws:cloudformation:stack-name", value: "x" }, ...tags],
  };
}

describe("the text of a task definition", () => {
  it("is one line for each value", () => {
    expect(textsOf(JSON.stringify(DEFINITION))[0]?.split("\n")).toEqual([
      'containerDefinitions#0.command#0\t"node"',
      'containerDefinitions#0.command#1\t"server.js"',
      'containerDefinitions#0.environment{"A"}.name\t"A"',
      'containerDefinitions#0.environment{"A"}.value\t"1"',
      'containerDefinitions#0.environment{"B"}.name\t"B"',
      'containerDefinitions#0.environment{"B"}.value\t"2"',
      'containerDefinitions#0.image\t"shop/api:1"',
      'containerDefinitions#0.name\t"api"',
      "containerDefinitions#0.portMappings{80}.containerPort\t80",
      'containerDefinitions#0.portMappings{80}.name\t"http"',
      'cpu\t"256"',
      'family\t"shop-api"',
      'memory\t"512"',
      'networkMode\t"awsvpc"',
      'requiresCompatibilities{}\t"FARGATE"',
      'tags{"team"}.key\t"team"',
      'tags{"team"}.value\t"shop"',
      "",
    ]);
  });

  it("is the same for the file and for what ECS answers, however it is laid out", () => {
    const [file, ...others] = textsOf(
      JSON.stringify(DEFINITION, undefined, 2),
      JSON.stringify(answered(), undefined, 4),
      JSON.stringify(answered({ healthCheck: undefined, privileged: false })),
    );
    expect(others).toEqual([file, file]);
  });

  it.each<readonly [string, object, object]>([
    ["another image", { image: "shop/api:2" }, {}],
    ["another value", { environment: [{ name: "A", value: "1" }] }, {}],
    ["another order of words", { command: ["server.js", "node"] }, {}],
    ["a container that is not essential", { essential: false }, {}],
    ["a root that is read-only", { readonlyRootFilesystem: true }, {}],
    ["a role", {}, { taskRoleArn: "arn:aws:iam::123456789012:role/api" }],
    ["another size", {}, { memory: "1024" }],
    ["another port", { portMappings: [{ containerPort: 81, name: "http" }] }, {}],
  ])("differs by %s", (_what, container, definition) => {
    const [file, other] = textsOf(JSON.stringify(DEFINITION), JSON.stringify(answered(container, definition)));
    expect(other).not.toBe(file);
  });

  it("keeps a fixed port of an instance, which is not the same as any port", () => {
    const bridge = { ...DEFINITION, networkMode: "bridge" };
    const [file, other] = textsOf(JSON.stringify(bridge), JSON.stringify(answered({}, { networkMode: "bridge" })));
    expect(other).not.toBe(file);
  });

  it("is the same for whatever text, escaped by us or by the AWS CLI", () => {
    const texts = fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(texts, (values) => {
        const environment = values.map((value, index) => ({ name: `V${index}`, value: `${value}\\u00e9 \\ / " ` }));
        const written = JSON.stringify({ environment });
        const [raw, ours, escaped] = textsOf(
          written,
          escapeInvisible(written),
          written.replaceAll(/[\u0080-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`),
        );
        expect([ours, escaped]).toEqual([raw, raw]);
        expect(raw?.split("\n")).toHaveLength(2 * values.length + 1);
      }),
      { numRuns: 30 },
    );
  });
});
