import { app, loadBalancer, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { costChange, costText } from "../../../src/live/diff/cost-change.ts";
import { lower } from "../../../src/lower/lower.ts";
import { stacksOf } from "../../../src/model/assembly.ts";
import { toYaml } from "../../../src/emit/yaml.ts";
import { type Answers, awsOf, denied, failed } from "../answers.ts";

function assemblyWith(desiredCount: number) {
  const edge = loadBalancer("edge");
  const size = { cpu: 256, memory: 512, image: "nginx:1.27.3" } as const;
  const api = service("api", {
    ...size,
    desiredCount,
    ports: { http: 80 },
    routes: { http: edge.route({ path: "/*" }) },
  });
  const environments = { production: { account: "123456789012", region: "us-east-1" } };
  return lower(app("shop", { environments, define: () => ({ workloads: [api] }) }), "production").assembly;
}

const TEMPLATES = new Map(stacksOf(assemblyWith(2)).map(({ name, template }) => [name, toYaml(template)]));
const DEPLOYED: Answers = {
  "cloudformation:GetTemplate": ({ StackName = "" }) => ({ TemplateBody: TEMPLATES.get(StackName) }),
};

describe("what a change costs", () => {
  it("is the difference of what is deployed and what is compiled", async () => {
    const change = await costChange(awsOf(DEPLOYED), assemblyWith(4));
    expect(costText(change ?? { after: { least: 0, most: 0 } })).toBe(
      "cost a month: 78.25 USD, then 96.27 (18.02 more)\n",
    );
    expect(await costChange(awsOf(DEPLOYED), assemblyWith(1))).toMatchObject({
      before: { least: expect.closeTo(78.25, 1) },
    });
  });

  it("is nothing to tell where it stays", async () => {
    const change = await costChange(awsOf(DEPLOYED), assemblyWith(2));
    expect(change && costText(change)).toBe("");
  });

  it("is all where nothing is deployed, and unknown where nobody may look", async () => {
    const absent = failed("ValidationError", "Stack with id s does not exist");
    const fresh = await costChange(awsOf({ "cloudformation:GetTemplate": () => absent }), assemblyWith(2));
    expect(fresh).toMatchObject({ before: { least: 0, most: 0 }, after: { least: expect.closeTo(78.25, 1) } });
    const refused = await costChange(awsOf({ "cloudformation:GetTemplate": denied }), assemblyWith(2));
    expect(refused).not.toHaveProperty("before");
    expect(refused && costText(refused)).toBe("cost a month: 78.25 USD then\n");
  });

  it("is unknown where what is deployed cannot be read", async () => {
    const broken = await costChange(
      awsOf({ "cloudformation:GetTemplate": () => ({ TemplateBody: "{" }) }),
      assemblyWith(2),
    );
    expect(broken).not.toHaveProperty("before");
  });

  it("is told as a range where scaling makes one, more or less", () => {
    const before = { least: 10, most: 20 };
    expect(costText({ before, after: { least: 5, most: 40 } })).toBe(
      "cost a month: 10.00 to 20.00 USD, then 5.00 to 40.00 (5.00 less to 20.00 more)\n",
    );
  });
});
