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

it("says nothing of names that are right", async () => {
  const places = await placesIn("template.json", template({ Family: "shop", ContainerDefinitions: CONTAINERS }));
  expect(places.filter((place) => place.startsWith("schema/"))).toEqual([]);
});
