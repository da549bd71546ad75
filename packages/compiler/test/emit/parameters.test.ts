import { describe, expect, it } from "vitest";
import { emitParameters } from "../../src/emit/parameters.ts";
import type { Assembly, AssemblyWorkload } from "../../src/model/assembly.ts";
import { shop } from "./scripts/shop.ts";

const CONTEXT = { config: "../../ecs.config.ts" };

function parametersOf(assembly: Assembly): Readonly<Record<string, unknown>> {
  const files = emitParameters(assembly, CONTEXT);
  return Object.fromEntries(files.map(({ path, content }) => [path, JSON.parse(content)]));
}

function withBuiltUri(workload: AssemblyWorkload, uri: string): AssemblyWorkload {
  const images = workload.images.map((image) =>
    image.build === undefined ? image : { ...image, build: { ...image.build, uri } },
  );
  return { ...workload, images };
}

describe("the parameters of stacks", () => {
  it("are written only where a stack has some", () => {
    expect(parametersOf(shop())).toEqual({
      "cloudformation/shop-production-cache.parameters.json": [
        { ParameterKey: "Image", ParameterValue: "public.ecr.aws/docker/library/redis:7.4-alpine" },
      ],
    });
  });

  it("hold an image that is still to be built with an open tag", () => {
    const uri = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/backend:${IMAGE_TAG}";
    const { workloads, ...rest } = shop({ names: ["api"] });
    const built = { ...rest, workloads: workloads.map((workload) => withBuiltUri(workload, uri)) };
    expect(parametersOf(built)).toEqual({
      "cloudformation/shop-production-api.parameters.json": [{ ParameterKey: "Image", ParameterValue: uri }],
    });
  });

  it("of a shared stack stand beside those of the workloads", () => {
    const { sharedStacks, ...rest } = shop({ names: [] });
    const withZones = sharedStacks.map((stack) => ({ ...stack, parameters: { Zones: "a,b", Name: 'a "b" ${c}' } }));
    expect(parametersOf({ ...rest, sharedStacks: withZones })).toMatchObject({
      "cloudformation/shop-production-platform.parameters.json": [
        { ParameterKey: "Zones", ParameterValue: "a,b" },
        { ParameterKey: "Name", ParameterValue: 'a "b" ${c}' },
      ],
    });
  });
});
