import { UNKNOWN } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { containerList, isContainerList } from "../../../src/read/api/container-list.ts";
import { lintText } from "../lint-text.ts";

const WEB = { name: "web", image: "nginx:1.27", essential: true };

describe("a list of containers", () => {
  it.each([
    [[WEB], "app.json", true],
    [[{ name: "web", image: "nginx" }], "container-definitions.json", true],
    [[{ name: "web", image: "nginx" }], "app.json", false],
    [[WEB, { name: "web" }], "app.json", false],
    [[{ name: "web", imageUri: "nginx" }], "imagedefinitions.json", false],
    [[], "container-definitions.json", false],
    [WEB, "app.json", false],
  ])("is %j in %s: %s", (value, file, is) => {
    expect(isContainerList(value, file)).toBe(is);
  });

  it("is a task of which nothing else is known", () => {
    const document = containerList([WEB], "app.json");
    expect(document.value).toMatchObject({ containerDefinitions: [WEB], networkMode: UNKNOWN, family: UNKNOWN });
    expect(document.writtenAt(["containerDefinitions", 0, "image"]).path).toEqual([0, "image"]);
    expect(document.writtenAt(["family"]).path).toEqual(["family"]);
  });

  it("is checked, and named as it is written", async () => {
    const text = JSON.stringify([{ ...WEB, portMappings: { containerPort: 80 } }], undefined, 2);
    const { diagnostics } = await lintText("app.json", text);
    expect(diagnostics).toMatchObject([{ code: "schema/property-type", origin: { path: "[0].portMappings" } }]);
  });

  it("has nulls that Terraform drops", async () => {
    const { diagnostics } = await lintText("app.json", JSON.stringify([{ ...WEB, user: null, secrets: null }]));
    expect(diagnostics).toEqual([]);
  });

  it("is fixed where it stands", async () => {
    const text = JSON.stringify([{ ...WEB, essential: "true" }]);
    const { fixed } = await lintText("app.json", text, { isFixing: true });
    expect(fixed?.text).toBe(JSON.stringify([WEB]));
  });
});
