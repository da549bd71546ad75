import {
  archiveUnpulled,
  expireOlderThan,
  expireUntagged,
  immutable,
  keepLast,
  mutable,
  repository,
  service,
  type LifecycleRule,
  type RepositoryProps,
} from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, lowerShop, textsOf } from "../lowered.ts";

const FIVE = ["latest", "dev-*", "pr-*", "nightly", "edge"];

const deploying = (
  imageTagMutability: RepositoryProps["imageTagMutability"],
  lifecycle: readonly LifecycleRule[],
  pull = (images: ReturnType<typeof repository>) => images.tag("v1.2.0"),
) => {
  const images = repository("shop/api", {
    ...(imageTagMutability === undefined ? {} : { imageTagMutability }),
    lifecycle,
  });
  const api = service("api", { cpu: 256, memory: 512, image: pull(images) });
  return lowerShop({ workloads: [api], repositories: [images] });
};

describe("config/lifecycle-deployed", () => {
  const found = (index: number) => [`config/lifecycle-deployed at repositories["shop/api"].lifecycle[${index}]`];

  it("accepts any rule where the tag of what is deployed can be moved", () => {
    const movable = [undefined, "MUTABLE" as const, immutable(), immutable({ except: FIVE.slice(1) })];
    for (const mutability of movable) expect(codesOf(deploying(mutability, [keepLast(1)]))).toEqual([]);
    expect(codesOf(deploying(immutable({ except: [...FIVE.slice(1), "deployed-*"] }), [keepLast(1)]))).toEqual([]);
    expect(codesOf(deploying(immutable({ except: [...FIVE.slice(1), "*"] }), [keepLast(1)]))).toEqual([]);
    expect(codesOf(deploying(mutable({ except: ["v*"] }), [keepLast(1)]))).toEqual([]);
  });

  it("rejects a rule that can select what runs where five other exceptions leave no room for its tag", () => {
    const lowered = deploying(immutable({ except: FIVE }), [expireUntagged({ days: 7 }), keepLast(10)]);
    expect(codesOf(lowered)).toEqual(found(1));
    expect(textsOf(lowered)).toEqual([
      [
        'Rule 2 of repository "shop/api" can expire the image of service "api": the tag that would keep it cannot be moved there.',
        'Leave one of the 5 exceptions of `immutable(…)` to "deployed-*", the tags that `deploy.sh` moves, or write it there.',
      ],
    ]);
  });

  it("rejects one where mutable tags have an exception for the tag", () => {
    expect(textsOf(deploying(mutable({ except: ["dep*"] }), [archiveUnpulled({ days: 60 })]))).toEqual([
      [
        'Rule 1 of repository "shop/api" can archive the image of service "api": the tag that would keep it cannot be moved there.',
        'Let no exception of `mutable(…)` match the tags that begin with "deployed-", which `deploy.sh` moves.',
      ],
    ]);
  });

  it("looks at the tag that is run, where the rule is for certain tags", () => {
    const stuck = immutable({ except: FIVE });
    expect(codesOf(deploying(stuck, [expireOlderThan({ days: 30, tagPrefixes: ["v1."] })]))).toEqual(found(0));
    expect(codesOf(deploying(stuck, [expireOlderThan({ days: 30, tagPatterns: ["*.2.*"] })]))).toEqual(found(0));
    expect(codesOf(deploying(stuck, [expireOlderThan({ days: 30, tagPrefixes: ["pr-"] })]))).toEqual([]);
    expect(codesOf(deploying(stuck, [expireUntagged({ days: 1 })]))).toEqual([]);
  });

  it("is about images that the app runs", () => {
    const other = repository("shop/other");
    expect(codesOf(deploying(immutable({ except: FIVE }), [keepLast(1)], () => other.tag("v1.2.0")))).toEqual([]);
  });

  it("sees the image of a sidecar", () => {
    const images = repository("shop/proxy", {
      imageTagMutability: immutable({ except: FIVE }),
      lifecycle: [keepLast(3)],
    });
    const sidecars = { proxy: { image: images.tag("v1") } };
    const api = service("api", { cpu: 256, memory: 512, image: "nginx:1.27.3", sidecars });
    expect(textsOf(lowerShop({ workloads: [api] })).map(([message]) => message)).toEqual([
      'Rule 1 of repository "shop/proxy" can expire the image of sidecar "proxy" of service "api": the tag that would keep it cannot be moved there.',
    ]);
  });
});
