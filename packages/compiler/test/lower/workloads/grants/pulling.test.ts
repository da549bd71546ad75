import { registry, repository } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { IMAGE } from "../../lowered.ts";
import { granted, grantOf } from "./granted.ts";

type Props = Parameters<typeof granted>[1];

const resourcesFor = (props: Props, action: string) =>
  Reflect.get(Object(grantOf(granted("ExecutionRole", props), action)), "Resource");
const arn = (where: string) => ({ "Fn::Sub": `arn:\${AWS::Partition}:ecr:${where}` });

describe("an image in ECR", () => {
  it.each([
    ["123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1", "eu-west-1:123456789012:repository/shop/api"],
    ["123456789012.dkr-ecr.eu-west-1.on.aws/shop/api:1", "eu-west-1:123456789012:repository/shop/api"],
    ["210987654321.dkr.ecr.us-east-1.amazonaws.com/api", "us-east-1:210987654321:repository/api"],
  ])("may be pulled: %s", (image, where) => {
    expect(resourcesFor({ image }, "ecr:BatchGetImage")).toEqual([arn(where)]);
  });

  it("may be pulled from a repository of another account", () => {
    const image = repository.existing("proxy", { account: "987654321098", region: "us-east-1" }).tag("v2");
    expect(resourcesFor({ image }, "ecr:BatchGetImage")).toEqual([arn("us-east-1:987654321098:repository/proxy")]);
  });

  it("may be pulled from a repository of the app, which is named once", () => {
    const images = repository("shop/api");
    const sidecars = { migrate: { image: images.tag("v2") } };
    expect(resourcesFor({ image: images.tag("v1"), sidecars }, "ecr:BatchGetImage")).toEqual([
      arn("${AWS::Region}:${AWS::AccountId}:repository/shop/api"),
    ]);
  });
});

it("asks for no registry where no image is in ECR", () => {
  expect(JSON.stringify(granted("ExecutionRole", { image: IMAGE }))).not.toContain("ecr:");
});

describe("an image of a pull-through cache", () => {
  const own = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";

  it.each(["docker-hub/library/redis:7.4", "ecr-public/nginx/nginx:1.27", "quay.io/prometheus/prometheus:v3.0.0"])(
    "may be fetched when it is first pulled: %s",
    (path) => {
      const [name] = path.split(":");
      expect(resourcesFor({ image: `${own}/${path}` }, "ecr:BatchImportUpstreamImage")).toEqual([
        arn(`eu-west-1:123456789012:repository/${name}`),
      ]);
    },
  );

  it("may be fetched by whatever name the app gives its cache", () => {
    const image = registry.cached("mirror", "library/redis:7.4");
    expect(resourcesFor({ image }, "ecr:BatchImportUpstreamImage")).toEqual([
      arn("${AWS::Region}:${AWS::AccountId}:repository/mirror/library/redis"),
    ]);
  });

  it("is no image of another repository", () => {
    const sidecars = { redis: { image: `${own}/docker-hub/library/redis:7.4` } };
    expect(resourcesFor({ image: `${own}/shop/api:1`, sidecars }, "ecr:CreateRepository")).toEqual([
      arn("eu-west-1:123456789012:repository/docker-hub/library/redis"),
    ]);
    expect(resourcesFor({ image: `${own}/shop/quay:1` }, "ecr:CreateRepository")).toBeUndefined();
    expect(resourcesFor({ image: repository("quay/api").tag("v1") }, "ecr:CreateRepository")).toBeUndefined();
  });
});
