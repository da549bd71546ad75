import { describe, expect, it } from "vitest";
import { lint } from "../../src/lint.ts";

async function linted(text: string, file = "task.yaml"): Promise<readonly string[]> {
  const [result] = await lint([{ file, bytes: Buffer.from(text), isNamed: true }]);
  return (result?.diagnostics ?? []).map(({ code, origin }) => `${code}:${origin?.line}`);
}

const TASK = `family: api
containerDefinitions:
  - name: app
    memory: 128
    BEFORE
    image: nginx:latest AFTER
`;
const task = (after: string, before = "# nothing") => linted(TASK.replace("BEFORE", before).replace("AFTER", after));

describe("a comment beside a finding", () => {
  it.each([
    ["nothing", "", "# nothing", ["images/latest-tag:6"]],
    ["its own line", "# ecs-dsl-disable-line images/latest-tag -- a demo", "#", []],
    [
      "several codes, with a reason that has dashes",
      "# ecs-dsl-disable-line a/b, images/latest-tag -- a -- b",
      "#",
      ["suppression/unused:6"],
    ],
    ["the next line", "", "# ecs-dsl-disable-next-line images/latest-tag -- a demo", []],
    ["the next line that is none of comments", "", "# ecs-dsl-disable-next-line images/latest-tag -- a\n\n    # b", []],
    [
      "another line",
      "",
      "# ecs-dsl-disable-line images/latest-tag -- a",
      ["images/latest-tag:6", "suppression/unused:5"],
    ],
    ["no reason", "# ecs-dsl-disable-line images/latest-tag", "#", ["images/latest-tag:6", "suppression/no-reason:6"]],
    [
      "a blank reason",
      "# ecs-dsl-disable-line images/latest-tag -- ",
      "#",
      ["images/latest-tag:6", "suppression/no-reason:6"],
    ],
    ["another code", "# ecs-dsl-disable-line images/other -- a", "#", ["images/latest-tag:6", "suppression/unused:6"]],
    ["words that are no comment", "", "command: [x#ecs-dsl-disable-line]", ["images/latest-tag:6"]],
  ] as const)("is good for %s", async (_, after, before, expected) => {
    expect(await task(after, before)).toEqual(expected);
  });

  it("does not hide what AWS rejects", async () => {
    const found = await linted(
      `family: a b # ecs-dsl-disable-line schema/family -- mine\ncontainerDefinitions:\n  - { name: a, image: b:1, memory: 4 }\n`,
    );
    expect(found.some((each) => each.startsWith("suppression/unused"))).toBe(true);
    expect(found.length).toBeGreaterThan(1);
  });
});

describe("metadata of a resource", () => {
  const template = (suppress: unknown) => ({
    Resources: {
      Task: {
        Type: "AWS::ECS::TaskDefinition",
        Metadata: { "ecs-dsl": { suppress } },
        Properties: { ContainerDefinitions: [{ Name: "app", Image: "nginx:latest", Memory: 128 }] },
      },
    },
  });
  const codes = async (suppress: unknown) =>
    (await linted(JSON.stringify(template(suppress)), "template.json")).map((each) => each.split(":")[0]);
  const reason = "a demo";
  const code = "images/latest-tag";

  it.each([
    ["the resource", [{ code, reason }], []],
    ["a place in it", [{ code, reason, at: "Properties.ContainerDefinitions[0]" }], []],
    ["another place", [{ code, reason, at: "Properties.ContainerDefinitions[1]" }], [code, "suppression/unused"]],
    ["no reason", [{ code }], [code, "suppression/no-reason"]],
    ["what is none", [1, { reason }], [code]],
    ["no list", { code, reason }, [code]],
  ])("is good for %s", async (_, suppress, expected) => expect(await codes(suppress)).toEqual(expected));
});
