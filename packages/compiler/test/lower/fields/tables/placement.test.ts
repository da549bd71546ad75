import { binpack, distinctInstance, ec2Capacity, memberOf, service, spread } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { raise } from "../../../../src/lower/fields/raise.ts";
import { SERVICE } from "../../../../src/lower/fields/tables/service.ts";
import { codesOf, documentOf, IMAGE, lowerShop } from "../../lowered.ts";
import { SERVICE as CONTEXT } from "../contexts.ts";

const capacity = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3 });

function train(props: object) {
  return lowerShop({ workloads: [service("train", { capacity, image: IMAGE, memory: 512, ...props })] });
}

it("places tasks as AWS writes it", () => {
  const lowered = train({
    placementStrategy: [spread("attribute:ecs.availability-zone"), binpack("memory")],
    placementConstraints: [memberOf("attribute:ecs.instance-type =~ m7g.*"), distinctInstance()],
  });
  expect(codesOf(lowered)).toEqual([]);
  expect(documentOf(lowered, "service", "train")).toMatchObject({
    placementStrategy: [
      { type: "spread", field: "attribute:ecs.availability-zone" },
      { type: "binpack", field: "memory" },
    ],
    placementConstraints: [
      { type: "memberOf", expression: "attribute:ecs.instance-type =~ m7g.*" },
      { type: "distinctInstance" },
    ],
  });
});

it.each([
  [{ placementStrategy: "spread" }, "placementStrategy"],
  [{ placementStrategy: ["spread"] }, "placementStrategy[0]"],
  [{ placementConstraints: [{ type: "distinctInstance" }] }, "placementConstraints[0]"],
])("asks for what the functions make: %o", (props, place) => {
  expect(codesOf(train(props))).toEqual([`config/property-type at services.train.${place}`]);
});

it("reads back what a document says", () => {
  const written = {
    placementStrategy: [{ type: "binpack", field: "cpu" }],
    placementConstraints: [{ type: "distinctInstance" }],
  };
  const { props, rest } = raise(SERVICE, "service", written, CONTEXT);
  expect(props).toMatchObject({
    placementStrategy: [{ kind: "placement-strategy", type: "binpack", field: "cpu" }],
    placementConstraints: [{ kind: "placement-constraint", type: "distinctInstance" }],
  });
  expect(rest).toEqual({});
  const random = { placementStrategy: [{ type: "random" }] };
  expect(raise(SERVICE, "service", random, CONTEXT).rest).toEqual(random);
});
