import { app, repository, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { emit } from "../../src/emit/emit.ts";
import { lower } from "../../src/lower/lower.ts";

const images = repository("shop/backend");
const size = { cpu: 256, memory: 512 } as const;
const api = service("api", { ...size, image: images.build("./api") });
const cache = service("cache", { ...size, image: "public.ecr.aws/docker/library/redis:7.4-alpine" });
const shop = app("shop", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ workloads: [api, cache] }),
});
const files = emit(lower(shop, "production").assembly, { config: "../../ecs.config.ts" });
const contentOf = (path: string) => files.find((file) => file.path === path)?.content;

describe("emit", () => {
  it("writes a file for each document and stack, sorted by path", () => {
    expect(files.map(({ path }) => path)).toEqual([
      "cloudformation/shop-production-api.parameters.json",
      "cloudformation/shop-production-api.yaml",
      "cloudformation/shop-production-cache.parameters.json",
      "cloudformation/shop-production-cache.yaml",
      "cloudformation/shop-production-platform.yaml",
      "cloudformation/shop-registry.yaml",
      "deploy.sh",
      "ecr/shop/backend.lifecycle-policy.json",
      "lib.sh",
      "push-images.sh",
      "rollback.sh",
      "runbook.md",
      "task-definitions/api.json",
      "task-definitions/cache.json",
    ]);
  });

  it("makes scripts executable, and nothing else", () => {
    for (const { path, executable } of files) expect(executable).toBe(path.endsWith(".sh") && path !== "lib.sh");
  });

  it("ends every file with one line break", () => {
    for (const { content } of files) expect(content).toMatch(/[^\n]\n$/);
  });

  it("writes the task definition that the AWS CLI registers", () => {
    expect(JSON.parse(contentOf("task-definitions/cache.json") ?? "")).toMatchObject({
      family: "shop-production-cache",
      containerDefinitions: [{ image: "public.ecr.aws/docker/library/redis:7.4-alpine" }],
    });
  });

  it("writes parameters as the AWS CLI takes them", () => {
    expect(JSON.parse(contentOf("cloudformation/shop-production-cache.parameters.json") ?? "")).toEqual([
      { ParameterKey: "Image", ParameterValue: "public.ecr.aws/docker/library/redis:7.4-alpine" },
    ]);
  });

  it("lets the tag of an image that is still to be built stand open in its parameter", () => {
    expect(JSON.parse(contentOf("cloudformation/shop-production-api.parameters.json") ?? "")).toEqual([
      {
        ParameterKey: "Image",
        ParameterValue: expect.stringMatching(/^\d{12}\.dkr\.ecr\..*\/shop\/backend:\$\{IMAGE_TAG\}$/),
      },
    ]);
  });

  it("takes the image of an unknown account from the template unless one is given", () => {
    const tagged = service("api", { ...size, image: images.tag("v1.0") });
    const { assembly } = lower(app("shop", { workloads: [tagged] }), "default");
    const [stack] = assembly.workloads.map(({ stack }) => stack);
    expect(stack?.template.Parameters).toMatchObject({ Image: { Default: "" } });
    const [text] = emit(assembly, { config: "../../ecs.config.ts" }).map(({ content }) => content);
    expect(text).toContain(
      [
        "          Image: !If",
        "            - ImageIsGiven",
        "            - !Ref Image",
        '            - !Sub "${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/shop/backend:v1.0"',
      ].join("\n"),
    );
    expect(text).toContain('Conditions:\n  ImageIsGiven: !Not\n    - !Equals\n      - !Ref Image\n      - ""\n');
  });
});
