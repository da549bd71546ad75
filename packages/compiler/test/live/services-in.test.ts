import { expect, it } from "vitest";
import { servicesIn } from "../../src/live/services-in.ts";
import { awsOf } from "./answers.ts";

it("lists the services of a cluster by name", async () => {
  const arn = (name: string) => `arn:aws:ecs:us-east-1:123456789012:service/shop/${name}`;
  const aws = awsOf({
    "ecs:ListServices": ({ nextToken }) =>
      nextToken === undefined ? { serviceArns: [arn("web")], nextToken: "2" } : { serviceArns: [arn("api")] },
  });
  const services = await servicesIn(aws, "shop");
  expect(services).toMatchObject({ value: [{ service: "api", cluster: "shop" }, { service: "web" }] });
});
