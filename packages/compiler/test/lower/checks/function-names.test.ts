import { fireLens, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const findings = (props: object) => {
  const written = { cpu: 256, memory: 512, image: IMAGE, ...props };
  return lowerShop({ workloads: [Reflect.apply(service, undefined, ["api", written])] });
};

it("is no label of a container", () => {
  const sidecars = { log: { image: IMAGE, dockerLabels: { "Fn::Sub": "a", team: "shop" } } };
  const lowered = findings({ dockerLabels: { Ref: "main" }, sidecars });
  expect(codesOf(lowered)).toEqual([
    "config/function-name at services.api.dockerLabels.Ref",
    'config/function-name at services.api.sidecars.log.dockerLabels["Fn::Sub"]',
  ]);
  expect(textsOf(lowered)[0]).toEqual([
    'Service "api" has "Ref" in `dockerLabels`, which CloudFormation takes for its function of that name.',
    "Give it another name: a template has no way to write that one.",
  ]);
});

it("is no option of an output or of a volume in Docker", () => {
  const logging = fireLens({
    to: [{ output: { Name: "http", "Fn::If": "x" } }, { firehose: { deliveryStream: "logs", options: { Ref: "x" } } }],
  });
  const volumes = { data: { docker: { labels: { Ref: "x" }, driverOpts: { ref: "x" } } } };
  expect(codesOf(findings({ logging, volumes, mounts: { "/data": "data" } }))).toEqual([
    "config/function-name at services.api.volumes.data.docker.labels.Ref",
    'config/function-name at services.api.logging.to[0].output["Fn::If"]',
    "config/function-name at services.api.logging.to[1].firehose.options.Ref",
  ]);
});

it("may be the name of a variable", () => {
  expect(codesOf(findings({ environment: { Ref: "main" }, dockerLabels: { ref: "main", Reference: "a" } }))).toEqual(
    [],
  );
});
