import { app, gitCommit, repository, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { lower } from "../../../src/lower/lower.ts";
import { stacksOf } from "../../../src/model/assembly.ts";
import { IMAGE, imagesOf, lowerShop } from "../lowered.ts";

const images = repository("shop/api");
const shop = lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: images.build("./api") })] });

it("carries a fixed image in the parameter's default and value, and a built one in neither", () => {
  const fixed = lowerShop({ workloads: [service("web", { cpu: 256, memory: 512, image: IMAGE })] });
  expect(stacksOf(fixed.assembly).at(-1)?.parameters).toEqual({ Image: IMAGE });
  expect(stacksOf(shop.assembly).at(-1)?.parameters).toEqual({});
  expect(stacksOf(shop.assembly).at(-1)?.template.Parameters).toMatchObject({
    Image: { Type: "String", Description: "Image of container api", MinLength: 1 },
  });
  const description = `Image of container web, unless another is given: ${IMAGE}`;
  const named = { value: IMAGE, description };
  expect(imagesOf(fixed)).toEqual([{ name: "web", container: "web", parameter: "Image", named }]);
  expect(stacksOf(fixed.assembly).at(-1)?.template.Parameters).toMatchObject({
    Image: { Type: "String", Description: description, Default: IMAGE },
  });
  expect(imagesOf(shop)).toEqual([
    {
      name: "api",
      container: "api",
      parameter: "Image",
      build: {
        repository: "shop/api",
        context: "./api",
        dockerfile: "Dockerfile",
        buildArgs: {},
        platform: "linux/amd64",
        uri: expect.stringMatching(/\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com\/shop\/api:\$\{IMAGE_TAG\}$/),
      },
    },
  ]);
});

it("builds sidecars beside the main container", () => {
  const lowered = lowerShop({
    workloads: [
      service("api", {
        cpu: 256,
        memory: 512,
        image: IMAGE,
        sidecars: { "log-router": { image: images.build("./router"), essential: false } },
      }),
    ],
  });
  expect(imagesOf(lowered)).toMatchObject([
    { name: "api", container: "api", parameter: "Image" },
    { name: "api/log-router", container: "log-router", parameter: "LogRouterImage", build: { context: "./router" } },
  ]);
});

it("tags images with what the config says, and with the commit where it asks for that", () => {
  const built = (tags: NonNullable<Parameters<typeof images.build>[1]>["tags"]) => {
    const image = images.build("./api", tags === undefined ? {} : { tags });
    const [carried] = imagesOf(lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image })] }));
    return [carried?.build?.tags, carried?.build?.commitTag];
  };
  expect(built(["latest"])).toEqual([["latest"], undefined]);
  expect(built([gitCommit(), "latest"])).toEqual([["latest"], true]);
  expect(built(undefined)).toEqual([undefined, undefined]);
});

it("builds images for the platform of the task", () => {
  const image = repository("shop/api").build(".");
  const platforms = (
    [{ cpuArchitecture: "ARM64" }, { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" }] as const
  ).map(
    (runtimePlatform) =>
      imagesOf(lowerShop({ workloads: [service("api", { cpu: 1024, memory: 2048, image, runtimePlatform })] }))[0]
        ?.build?.platform,
  );
  expect(platforms).toEqual(["linux/arm64", "windows/amd64"]);
});

it("gives images that are built a parameter each, whatever their containers are called", () => {
  const names = ["log-router", "logRouter", "log_router"];
  const sidecars = Object.fromEntries(names.map((name) => [name, { image: images.build("./router") }]));
  const lowered = lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, sidecars })] });
  const parameters = imagesOf(lowered).map(({ parameter }) => parameter);
  expect(new Set(parameters).size).toBe(4);
  const { template, inputs } = stacksOf(lowered.assembly).at(-1) ?? {};
  expect(Object.keys(template?.Parameters ?? {})).toEqual([...parameters, ...Object.keys(inputs ?? {})]);
  expect(parameters.every((parameter) => /^[A-Za-z0-9]+$/.test(parameter))).toBe(true);
});

it("knows the image by the container's own name", () => {
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, container: { name: "application" } });
  expect(imagesOf(lowerShop({ workloads: [api] }))).toMatchObject([{ name: "api", container: "application" }]);
});

describe("an image that a pipeline names", () => {
  const pinned = images.pinnedByCi({ initial: "v1.0.0" });
  const uri = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:v1.0.0";
  const api = service("api", { cpu: 256, memory: 512, image: pinned, sidecars: { proxy: { image: pinned } } });

  it("is the default of a parameter, to which no deployment gives a value", () => {
    const lowered = lowerShop({ workloads: [api] });
    const stack = stacksOf(lowered.assembly).at(-1);
    expect(stack?.template.Parameters).toMatchObject({
      Image: { Type: "String", Description: "Image of container api, which a pipeline names", Default: uri },
      ProxyImage: { Type: "String", Description: "Image of container proxy, which a pipeline names", Default: uri },
    });
    expect(stack?.parameters).toEqual({});
    expect(imagesOf(lowered)).toEqual([
      { name: "api", container: "api", parameter: "Image" },
      { name: "api/proxy", container: "proxy", parameter: "ProxyImage" },
    ]);
  });

  it("is in the template where only the deployment knows the account, each with a condition of its own", () => {
    const lowered = lower(app("shop", { workloads: [api] }), "default");
    const { template } = stacksOf(lowered.assembly).at(-1) ?? {};
    expect(Object.keys(template?.Conditions ?? {})).toEqual(["ImageIsGiven", "ProxyImageIsGiven"]);
    expect(template?.Parameters).toMatchObject({ Image: { Default: "" }, ProxyImage: { Default: "" } });
    expect(imagesOf(lowered).map(({ named }) => named)).toEqual([undefined, undefined]);
  });
});

it("says which account and region the image of another account is of", () => {
  const descriptions = (props: Parameters<typeof repository.existing>[1]) => {
    const image = repository.existing("proxy", props).tag("v2");
    const lowered = lower(app("shop", { workloads: [service("api", { cpu: 256, memory: 512, image })] }), "default");
    return imagesOf(lowered).map(({ named }) => named?.description);
  };
  const start = "Image of container api; where it is empty, proxy:v2 of";
  expect(descriptions({ account: "987654321098" })).toEqual([`${start} account 987654321098, this region`]);
  expect(descriptions({ region: "us-east-1" })).toEqual([`${start} this account, region us-east-1`]);
  expect(descriptions({ account: "987654321098", region: "us-east-1" })).toEqual([
    `${start} account 987654321098, region us-east-1`,
  ]);
});

it.each([
  [images.tag("v1"), "shop/api:v1"],
  [images.digest(`sha256:${"a".repeat(64)}`), `shop/api@sha256:${"a".repeat(64)}`],
])("says in the parameter which image of an unknown account is in the template", (image, reference) => {
  const lowered = lower(app("shop", { workloads: [service("api", { cpu: 256, memory: 512, image })] }), "default");
  const description = `Image of container api; where it is empty, ${reference} of this account and region`;
  expect(imagesOf(lowered)).toMatchObject([{ named: { value: "", description } }]);
  expect(stacksOf(lowered.assembly).at(-1)?.template.Parameters).toMatchObject({
    Image: { Default: "", Description: description },
  });
});

it("builds into a repository that exists, which the execution role may pull from", () => {
  const vault = repository.existing("platform/vault", { account: "987654321098", region: "eu-west-1" });
  const lowered = lowerShop({
    workloads: [service("api", { cpu: 256, memory: 512, image: vault.build("./api") })],
  });
  expect(imagesOf(lowered)).toMatchObject([
    {
      build: {
        repository: "platform/vault",
        existing: { account: "987654321098", region: "eu-west-1" },
        uri: "987654321098.dkr.ecr.eu-west-1.amazonaws.com/platform/vault:${IMAGE_TAG}",
      },
    },
  ]);
  const templates = JSON.stringify(stacksOf(lowered.assembly).map(({ template }) => template));
  expect(templates).toContain(":ecr:eu-west-1:987654321098:repository/platform/vault");
  expect(templates).not.toContain("AWS::ECR::Repository");
});
