import { type AppContent, type AppOutputs, loadBalancer, queue, service, stack, text } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const api = service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 8080 } });
const other = service("other", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 8080 } });

function shopWith(outputs: AppOutputs, more: Partial<AppContent> = {}) {
  return lowerShop({ workloads: [api], outputs, ...more });
}

describe("outputs", () => {
  it.each<[AppOutputs, string, string, string]>([
    [
      { "api-url": "x" },
      "config/output-name at app.outputs.api-url",
      'Output "api-url" has a name that CloudFormation does not take: it takes letters and digits.',
      "Call it `ApiUrl`.",
    ],
    [
      { SecurityGroup: api.taskDefinition() },
      "config/output-name at app.outputs.SecurityGroup",
      'Output "SecurityGroup" has the name of another output of its stack, which other stacks and scripts read.',
      "Call it something else: `MySecurityGroup`.",
    ],
    [
      { A: { value: "x", parameter: "shop/a" } },
      "config/output-parameter at app.outputs.A.parameter",
      'Output "A" has the parameter "shop/a"; Parameter Store takes a path of letters, digits, `.`, `-` and `_` from a slash on, which begins with neither `aws` nor `ssm`.',
      'Name it like "/shop/table".',
    ],
    [
      { A: { value: "x", parameter: "/a" }, B: { value: "y", parameter: "/a" } },
      "config/output-parameter at app.outputs.B.parameter",
      'Outputs "A" and "B" have the same parameter, "/a".',
      "Give each a parameter of its own.",
    ],
    [
      { A: other.url("http") },
      "config/output-address at app.outputs.A.value",
      'Output "A" is the address of port "http" of service "other", which the app does not have.',
      "Add the service to `workloads` and the port to its `ports`, or remove the output.",
    ],
    [
      { A: stack("data", { template: "./db.yml" }).output("Endpoint") },
      "config/output-stack at app.outputs.A.value",
      'Output "A" is of stack "data", whose template is deployed as it is.',
      "Remove it: the template has the output already.",
    ],
  ])("of %j are told", (outputs, code, message, help) => {
    expect(codesOf(shopWith(outputs))).toEqual([code.replace(/(?<=config\/output-(?:address|stack) .*)\.value$/, "")]);
    expect(textsOf(shopWith(outputs))).toEqual([[message, help]]);
  });

  it("are of one stack", () => {
    const edge = loadBalancer("edge");
    const jobs = queue("jobs");
    expect(codesOf(shopWith({ A: edge.url(), B: jobs.url() }))).toEqual([]);
    const both = shopWith({ A: text`${edge.url()} ${jobs.url()}` });
    expect(codesOf(both)).toEqual(["config/output-stack at app.outputs.A"]);
    expect(textsOf(both)).toEqual([
      ['Output "A" has values of several stacks in it; an output is of one.', "Make an output of each value."],
    ]);
  });

  it("lead to workloads of the app", () => {
    expect(codesOf(shopWith({ A: other.securityGroup() }))).toEqual(["config/reference-unlisted at app.outputs.A"]);
  });

  it("hold to their shape", () => {
    const wrong: object = { outputs: { A: 3, B: { parameter: "/b" }, C: "" } };
    expect(codesOf(lowerShop({ workloads: [api], ...wrong }))).toEqual([
      "config/property-type at app.outputs.A",
      "config/property-missing at app.outputs.B.value",
      "config/property-empty at app.outputs.C",
    ]);
  });
});
