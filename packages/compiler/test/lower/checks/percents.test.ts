import { ec2Capacity, queue, type RollingProps, rolling, service, type ServiceProps, worker } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;
const NOTIFIED = { notify: "arn:aws:sns:eu-west-1:123456789012:alerts" };

const found = (props: Partial<ServiceProps>) => lowerShop({ workloads: [service("api", { ...base, ...props })] });
const rolled = (props: RollingProps) => found({ deployment: rolling(props) });
const scaled = (cpu: number) => found({ scaling: { min: 1, max: 4, cpu } });

describe("percentages", () => {
  it.each([
    [found({ alarms: { ...NOTIFIED, cpu: 0.9 } }), "services.api.alarms.cpu"],
    [found({ alarms: { ...NOTIFIED, memory: { threshold: 1 } } }), "services.api.alarms.memory.threshold"],
    [scaled(1), "services.api.scaling.cpu"],
    [found({ scaling: { min: 1, max: 4, memory: { target: 1 } } }), "services.api.scaling.memory.target"],
    [rolled({ minimumHealthyPercent: 1 }), "services.api.deployment.minimumHealthyPercent"],
  ])("are not parts of one: %#", (lowered, at) => {
    expect(codesOf(lowered)).toEqual([`config/percent-fraction at ${at}`]);
  });

  it("are not parts of one in workers and capacities", () => {
    const capacity = ec2Capacity("general", {
      instanceType: "m7g.large",
      minSize: 1,
      maxSize: 2,
      managedScaling: { targetCapacity: 1 },
    });
    const alarms = { ...NOTIFIED, cpu: 0.5 };
    expect(
      codesOf(
        lowerShop({
          workloads: [worker("mail", { memory: 512, image: IMAGE, capacity, queue: queue("mail"), alarms })],
        }),
      ),
    ).toEqual(
      expect.arrayContaining([
        "config/percent-fraction at workers.mail.alarms.cpu",
        "config/percent-fraction at capacities.general.managedScaling.targetCapacity",
      ]),
    );
  });

  it.each([
    found({ alarms: { ...NOTIFIED, cpu: 1.5, memory: 90 } }),
    scaled(2),
    rolled({ minimumHealthyPercent: 0 }),
    rolled({ minimumHealthyPercent: 50 }),
    rolled({}),
  ])("may be small: %#", (lowered) => {
    expect(codesOf(lowered)).toEqual([]);
  });

  it.each([
    [0.9, "90"],
    [0.075, "7.5"],
    [1, "90"],
  ])("are said where %j is written", (cpu, meant) => {
    expect(textsOf(found({ alarms: { ...NOTIFIED, cpu } }))).toEqual([
      [
        `Service "api" has ${cpu} for \`alarms.cpu\`, which is counted in percent: that is next to nothing.`,
        `Set \`alarms.cpu\` to ${meant}.`,
      ],
    ]);
  });
});
