import { service, type StepScaling } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

function stepped(...steps: readonly StepScaling[]) {
  const scaling = { min: 1, max: 40, steps };
  return lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, scaling })] });
}

const CARTS = { namespace: "Shop", metricName: "OpenCarts", adjustments: [{ atLeast: 100, change: 1 }] } as const;
const OF = 'Steps of the scaling of service "api"';
const upTo = (count: number) => Array.from({ length: count }, (_, index) => ({ atLeast: index, change: 1 }));

it.each<[Partial<StepScaling>, string, string, string]>([
  [
    { period: 90 },
    "[0].period",
    `${OF} have a value every 90 s; CloudWatch takes 10, 30 and multiples of 60.`,
    "Set `period` to 120.",
  ],
  [
    { adjustments: [{ change: 1 }] },
    "[0].adjustments[0]",
    `${OF} have a step with neither of \`atLeast\` and \`atMost\`.`,
    "Write `atLeast` for values that rise, or `atMost` for values that fall.",
  ],
  [
    { adjustments: [{ atLeast: 1, atMost: 2, change: 1 }] },
    "[0].adjustments[0]",
    `${OF} have a step with both of \`atLeast\` and \`atMost\`.`,
    "Write `atLeast` for values that rise, or `atMost` for values that fall.",
  ],
  [
    {
      adjustments: [
        { atMost: 5, change: -1 },
        { atMost: 5, change: -2 },
      ],
    },
    "[0].adjustments[1]",
    `${OF} have two steps at 5.`,
    "Remove one of them.",
  ],
  [
    { adjustments: [{ atLeast: 5, change: 0 }] },
    "[0].adjustments[0].change",
    `${OF} have a step that changes nothing.`,
    "Set `change` to 1 or -1, or remove the step.",
  ],
  [
    { adjustmentType: "ExactCapacity", adjustments: [{ atLeast: 5, change: -1 }] },
    "[0].adjustments[0].change",
    `${OF} ask for -1 tasks.`,
    "Set `change` to 0 or more.",
  ],
  [{ adjustments: upTo(21) }, "[0].adjustments", `${OF} have 21 with \`atLeast\`; AWS takes 20.`, "Remove some."],
])("reports the steps %j", (more, place, message, help) => {
  const shop = stepped({ ...CARTS, ...more });
  expect(codesOf(shop)).toEqual([`config/scaling-steps at services.api.scaling.steps${place}`]);
  expect(textsOf(shop)).toEqual([[message, help]]);
});

it("reports the second steps of one name", () => {
  expect(codesOf(stepped(CARTS, { ...CARTS, name: "carts" }))).toEqual([]);
  const shop = stepped(CARTS, { ...CARTS, period: 300 });
  expect(codesOf(shop)).toEqual(["config/scaling-steps at services.api.scaling.steps[1]"]);
  expect(textsOf(shop)).toEqual([
    [`${OF} have the name of earlier ones, "OpenCarts".`, "Give them another `name`, or remove one of them."],
  ]);
});

it.each<Partial<StepScaling>>([
  { period: 10 },
  { adjustments: upTo(20) },
  {
    adjustmentType: "ExactCapacity",
    adjustments: [
      { atMost: 0, change: 0 },
      { atLeast: 0, change: 3 },
    ],
  },
])("takes the steps %j", (more) => {
  expect(codesOf(stepped({ ...CARTS, ...more }))).toEqual([]);
});
