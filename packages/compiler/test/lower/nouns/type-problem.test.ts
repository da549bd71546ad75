import { fileSystem, parameter, repository, secret, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { IMAGE, lowerShop, textsOf } from "../lowered.ts";

/** Calls a DSL function as a JavaScript user does: with anything. */
const untyped = (called: unknown, ...args: unknown[]): object => Object(Reflect.apply(Object(called), undefined, args));

const ofService = (props: object) =>
  textsOf(lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, ...props })] }));

describe("a value of another type", () => {
  it.each([
    [secret, "a secret", 'secret("prod/db")'],
    [parameter, "a parameter", 'parameter("/prod/db/url")'],
  ])("is one of the right kind that lacks its name", (made, words, call) => {
    for (const args of [[], [5]]) {
      expect(ofService({ secrets: { PASSWORD: untyped(made, ...args) } })).toEqual([
        [
          `Service "api" has ${words} without a name for \`secrets.PASSWORD\`.`,
          `Begin with its name, as text: \`${call}\`.`,
        ],
      ]);
    }
  });

  it("is a file system without a name", () => {
    expect(ofService({ volumes: { data: untyped(fileSystem) }, mounts: { "/data": "data" } })).toEqual([
      [
        'Service "api" has a file system without a name for `volumes.data`.',
        'Begin with its name, as text: `fileSystem("shared")`.',
      ],
    ]);
  });

  it("is a repository without a name", () => {
    const repositories = [repository("shop/api")];
    expect(textsOf(lowerShop({ workloads: [], repositories: [...repositories, Object(untyped(repository))] }))).toEqual(
      [
        [
          'App "shop" has a repository without a name for `repositories[1]`.',
          'Begin with its name, as text: `repository("shop/api")`.',
        ],
      ],
    );
  });

  it("is a repository, or one of its calls, where an image belongs", () => {
    const images = repository("shop/api");
    const sidecars = { log: { image: Reflect.get(images, "tag") } };
    expect(ofService({ image: images, sidecars })).toEqual([
      [
        'Service "api" has a repository for `image`, which takes text or an image of a repository.',
        'Name one of its images: `repository("shop/api").tag("1.4.2")`.',
      ],
      [
        'Sidecar "log" of service "api" has a function for `image`, which takes text or an image of a repository.',
        'Call it: `repository("shop/api").tag("1.4.2")`.',
      ],
    ]);
    expect(ofService({ image: untyped(Reflect.get(images, "tag")) })).toEqual([
      [
        'Service "api" has an incomplete image for `image`: the call that made it lacks a value, or was given one of another type.',
        'Give the call its value: `repository("shop/api").tag("1.4.2")`.',
      ],
    ]);
  });
});
