import { expect, it } from "vitest";
import { placesIn, lintText } from "../lint-text.ts";

const template = (properties: object) =>
  JSON.stringify({ Resources: { Task: { Type: "AWS::ECS::TaskDefinition", Properties: properties } } });

const CONTAINERS = [{ Name: "web", Image: "nginx:1.27.3", Memory: 512, Essential: true }];

it("spells a property as CloudFormation does, and renames it", async () => {
  const text = template({ family: "shop", ContainerDefinitions: CONTAINERS });
  const { diagnostics } = await lintText("template.json", text);
  expect(diagnostics.filter(({ code }) => code === "schema/property-spelling")).toMatchObject([
    {
      message: "`family` is not a property of TaskDefinition; CloudFormation spells it `Family`.",
      help: "Rename `family` to `Family`.",
      fix: { title: "Rename family to Family" },
    },
  ]);
});

it("offers no rename of what only a deployment knows", async () => {
  const text = template({
    Family: "shop",
    taskRoleArn: { "Fn::GetAtt": ["Role", "Arn"] },
    ContainerDefinitions: CONTAINERS,
  });
  const { diagnostics } = await lintText("template.json", text);
  const [finding] = diagnostics.filter(({ code }) => code === "schema/property-spelling");
  expect(finding?.message).toContain("`TaskRoleArn`");
  expect(finding).not.toHaveProperty("fix");
});

it("puts what stands outside of a list into one, where it is an item by its looks", async () => {
  const fixOf = async (properties: object) => {
    const { diagnostics } = await lintText("template.json", template({ Family: "shop", ...properties }));
    return diagnostics.find(({ code }) => code === "schema/property-spelling");
  };
  const [container] = CONTAINERS;
  expect(await fixOf({ containerDefinitions: container })).toMatchObject({
    help: "Rename `containerDefinitions` to `ContainerDefinitions`, and put its value into an array.",
    fix: { edits: [{ op: "remove" }, { op: "set", value: [container] }] },
  });
  expect(await fixOf({ ContainerDefinition: container })).toMatchObject({
    help: "Rename `ContainerDefinition` to `ContainerDefinitions`, and put its value into an array.",
    fix: { edits: [{ op: "remove" }, { op: "set", value: [container] }] },
  });
  const odd = await fixOf({ containerDefinitions: { web: container } });
  expect(odd?.help).toBe("Rename `containerDefinitions` to `ContainerDefinitions`, and put its value into an array.");
  expect(odd).not.toHaveProperty("fix");
});

it("says nothing of names that are right", async () => {
  const places = await placesIn("template.json", template({ Family: "shop", ContainerDefinitions: CONTAINERS }));
  expect(places.filter((place) => place.startsWith("schema/"))).toEqual([]);
});
