import { awsLogs, repository, service, type ServiceProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
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

  it.each(["", "/srv/api", "C:/api", "\\\\server\\api"])("is reported as %j", (context) => {
    expect(codesOf(built(context))).toEqual(["config/build-context at services.api.image"]);
    expect(textsOf(built(context))).toEqual([
      [
        `The image of service "api" is built in ${JSON.stringify(context)}; a build context is a folder relative to the config file.`,
        'Write it like "./api"; "." is the config\'s own folder.',
      ],
    ]);
  });

  it.each([".", "./api", "../api"])("may be %j", (context) => {
    expect(codesOf(built(context))).toEqual([]);
  });
});
