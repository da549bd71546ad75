import { UNKNOWN } from "@ecs-dsl/validators";
import { registry, repository } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { fixedUri, imageUri, parameterImage, repositoryArn } from "../../../src/lower/resolve/image-uri.ts";
import { placeOf } from "../../../src/lower/resolve/place.ts";

const shop = placeOf({ name: "production", account: "123456789012", region: "eu-west-1" });
const anywhere = placeOf({ name: "default" });
const images = repository("shop/api");
const HOST = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";

describe("imageUri", () => {
  it("leaves the tag open of an image that is still to be built", () => {
    expect(imageUri(shop, images.build("./api")).read).toBe(`${HOST}/shop/api:\${IMAGE_TAG}`);
  });

  it("names a tag with a colon and a digest with an at sign", () => {
    expect(imageUri(shop, images.tag("v1.0")).read).toBe(`${HOST}/shop/api:v1.0`);
    expect(imageUri(shop, images.digest("sha256:0a")).read).toBe(`${HOST}/shop/api@sha256:0a`);
  });
});

describe("an image of a repository that exists", () => {
  const vault = repository.existing("platform/proxy", { account: "987654321098", region: "us-east-1" });

  it("is where the repository is said to be", () => {
    const { read, template } = imageUri(shop, vault.tag("v2"));
    expect(read).toBe("987654321098.dkr.ecr.us-east-1.amazonaws.com/platform/proxy:v2");
    expect(template).toEqual({ "Fn::Sub": "987654321098.dkr.ecr.us-east-1.${AWS::URLSuffix}/platform/proxy:v2" });
    expect(repositoryArn(vault.tag("v2"))).toEqual({
      "Fn::Sub": "arn:${AWS::Partition}:ecr:us-east-1:987654321098:repository/platform/proxy",
    });
  });

  it("is nowhere that is known where the account is none", () => {
    expect(imageUri(shop, repository.existing("proxy", { account: "123" }).tag("v2")).read).toBe(UNKNOWN);
  });

  it("is in the environment's own account and region where nothing is said", () => {
    expect(imageUri(shop, repository.existing("platform/proxy").tag("v2")).read).toBe(`${HOST}/platform/proxy:v2`);
    expect(imageUri(shop, repository.existing("proxy", { region: "us-east-1" }).digest("sha256:0a")).read).toBe(
      "123456789012.dkr.ecr.us-east-1.amazonaws.com/proxy@sha256:0a",
    );
  });
});

describe("an image of a cache", () => {
  it("is below what the registry calls the upstream", () => {
    const redis = registry.cached("dockerhub", "library/redis:7.4");
    expect(imageUri(shop, redis).read).toBe(`${HOST}/dockerhub/library/redis:7.4`);
    expect(repositoryArn(redis)).toEqual({
      "Fn::Sub": "arn:${AWS::Partition}:ecr:${AWS::Region}:${AWS::AccountId}:repository/dockerhub/library/redis",
    });
  });

  it("keeps its name in a cache that is for all of them, and may be named by its digest", () => {
    expect(imageUri(shop, registry.cached("ROOT", "library/redis@sha256:0a")).read).toBe(
      `${HOST}/library/redis@sha256:0a`,
    );
  });
});

describe("an image that a pipeline names", () => {
  it("is at first a tag or a digest", () => {
    expect(imageUri(shop, images.pinnedByCi({ initial: "v1.0.0" })).read).toBe(`${HOST}/shop/api:v1.0.0`);
    expect(imageUri(shop, images.pinnedByCi({ initial: "sha256:0a" })).read).toBe(`${HOST}/shop/api@sha256:0a`);
  });
});

describe("fixedUri", () => {
  it("is known of text, and of an image in a known account", () => {
    expect(fixedUri(anywhere, "nginx:1.27.3")).toBe("nginx:1.27.3");
    expect(fixedUri(shop, images.tag("v1.0"))).toBe(`${HOST}/shop/api:v1.0`);
  });

  it("is not known of an image to be built, nor in an account that only the deployment knows", () => {
    expect(fixedUri(shop, images.build("./api"))).toBeUndefined();
    expect(fixedUri(anywhere, images.tag("v1.0"))).toBeUndefined();
  });
});

describe("parameterImage", () => {
  it("reads as the image and is written as the parameter", () => {
    const carried = parameterImage(shop, "nginx:1.27.3", { Ref: "Image" });
    expect([carried.read, carried.template]).toEqual(["nginx:1.27.3", { Ref: "Image" }]);
  });
});

describe("repositoryArn", () => {
  it.each([
    ["123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1", ":ecr:eu-west-1:123456789012:repository/shop/api"],
    ["123456789012.dkr-ecr.eu-west-1.on.aws/shop/api:1", ":ecr:eu-west-1:123456789012:repository/shop/api"],
    ["123456789012.dkr.ecr-fips.us-east-1.amazonaws.com/a@sha256:0", ":ecr:us-east-1:123456789012:repository/a"],
  ])("finds the repository of %s", (image, arn) => {
    expect(repositoryArn(image)).toEqual({ "Fn::Sub": `arn:\${AWS::Partition}${arn}` });
  });

  it.each(["nginx:1.27.3", "public.ecr.aws/nginx/nginx:1.27", "12345.dkr.ecr.eu-west-1.amazonaws.com/a:1"])(
    "finds none in %s",
    (image) => expect(repositoryArn(image)).toBeUndefined(),
  );
});
