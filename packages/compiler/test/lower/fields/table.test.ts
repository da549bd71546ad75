import type { ContainerDefinition } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { Fields } from "../../../src/lower/fields/engine.ts";
import { items } from "../../../src/lower/fields/form.ts";
import { Origins } from "../../../src/lower/fields/origins.ts";
import { BOOLEAN, from, listOf, mapOf, oneOf, required, STRING } from "../../../src/lower/fields/shape.ts";
import { both, elsewhere, group, same, to, type Rows, type Table } from "../../../src/lower/fields/table.ts";
import { noun } from "../../../src/lower/nouns/noun.ts";
import type { Built } from "../../../src/lower/resolve/deferred.ts";
import { CONTAINER } from "./contexts.ts";

interface Timing {
  readonly interval: number;
  readonly retries?: number;
}

interface Props {
  readonly image: string;
  readonly user?: string;
  readonly startTimeout?: number;
  readonly init?: boolean;
  readonly timing?: Timing;
  readonly team?: string;
}

const GPU = {
  shape: from(1),
  lower: (count: number) => [{ type: "GPU" as const, value: String(count) }],
};

const TABLE: Table<Props> = {
  "container.name": ({ name }) => name,
  image: required(same("container.image", STRING)),
  user: same("container.user", STRING, { default: "node" }),
  startTimeout: same("container.startTimeout", from(2), { defaultOf: ({ isWindows }) => (isWindows ? 60 : undefined) }),
  init: both(
    same("container.linuxParameters.initProcessEnabled", BOOLEAN),
    to("container.dockerLabels", { shape: BOOLEAN, lower: (init) => ({ init: String(init) }) }),
  ),
  timing: group<Timing>("a timing", {
    interval: required(same("container.healthCheck.interval", from(5, 300))),
    retries: same("container.healthCheck.retries", from(1, 10)),
  }),
  team: elsewhere(STRING),
};

const CONTAINER_FIELDS = new Fields<Props>("a container", () => TABLE);
const subject = noun({}, "api", "the api");

const lowered = (props: Partial<Props>, context = CONTAINER) =>
  CONTAINER_FIELDS.lower("container", { subject, props }, context);

describe("a table", () => {
  it("puts the value of a property at its place", () => {
    expect(lowered({ image: "api:1" })).toEqual({ name: "api", image: "api:1", user: "node" });
  });

  it("prefers what is written to the default", () => {
    expect(lowered({ user: "root" })).toEqual({ name: "api", user: "root" });
  });

  it("asks for a default that depends on what else there is", () => {
    expect(lowered({}, { ...CONTAINER, isWindows: true })).toHaveProperty("startTimeout", 60);
  });

  it("puts a property into several places, changed where the document has it otherwise", () => {
    expect(lowered({ init: true })).toMatchObject({
      linuxParameters: { initProcessEnabled: true },
      dockerLabels: { init: "true" },
    });
  });

  it("puts the members of a group into the same structure", () => {
    expect(lowered({ timing: { interval: 30, retries: 3 } })).toHaveProperty("healthCheck", {
      interval: 30,
      retries: 3,
    });
  });

  it("puts what goes elsewhere into no document", () => {
    expect(Object.keys(lowered({ team: "orders" }))).toEqual(["name", "user"]);
  });

  it("builds the document in the order of its rows", () => {
    expect(Object.keys(lowered({ init: true, startTimeout: 5, image: "api:1" }))).toEqual([
      "name",
      "image",
      "user",
      "startTimeout",
      "linuxParameters",
      "dockerLabels",
    ]);
  });

  it("knows the shape of the props", () => {
    expect(CONTAINER_FIELDS.shape).toEqual({
      type: "struct",
      words: "a container",
      members: {
        image: { type: "string" },
        user: { type: "string" },
        startTimeout: { type: "integer", min: 2 },
        init: { type: "boolean" },
        timing: {
          type: "struct",
          words: "a timing",
          members: { interval: { type: "integer", min: 5, max: 300 }, retries: { type: "integer", min: 1, max: 10 } },
          required: ["interval"],
        },
        team: { type: "string" },
      },
      required: ["image"],
    });
  });

  it.each([
    ["healthCheck", { timing: { interval: 30 } }, "timing"],
    ["linuxParameters", { init: true }, "init"],
  ])("places the structure %s that it made at the property", (holder, props, property) => {
    expect(originOf(props, [holder])).toBe(property);
  });

  it("places a structure that it did not make nowhere", () => {
    expect(originOf({}, ["linuxParameters"])).toBeUndefined();
  });
});

function originOf(props: Partial<Props>, at: readonly string[]): string | undefined {
  const origins = new Origins();
  CONTAINER_FIELDS.addOrigins(origins, "container", { subject, props }, CONTAINER);
  return origins.entries.find((entry) => entry.at.join(".") === at.join("."))?.source.path.join(".");
}

type Part<Key extends keyof Props> = Table<Pick<Props, Key>>;

type KeyValue = Built<NonNullable<ContainerDefinition["environment"]>[number]>;

describe("the types of a table", () => {
  // What the compiler says at each of them stands beside it, as TypeScript 7.0 words it.
  it("refuse a wrong row where it stands", () => {
    const refused = {
      // @ts-expect-error Property 'user' is missing in type '{ startTimeout: Row<number>; }' but required in type 'Rows<Pick<Props, "user" | "startTimeout">>'.
      missing: { startTimeout: same("container.startTimeout", from(2)) } satisfies Part<"user" | "startTimeout">,
      tooMany: {
        user: same("container.user", STRING),
        // @ts-expect-error Object literal may only specify known properties, but 'usr' does not exist in type 'Part<"user">'. Did you mean to write 'user'?
        usr: same("container.user", STRING),
      } satisfies Part<"user">,
      // @ts-expect-error Type 'Row<string>' is not assignable to type 'Row<number>'.
      shapeOfAnotherType: { startTimeout: same("container.user", STRING) } satisfies Part<"startTimeout">,
      // @ts-expect-error Property 'isRequired' is missing in type 'Row<string>' but required in type 'IsRequired'.
      notRequired: { image: same("container.image", STRING) } satisfies Part<"image">,
      // @ts-expect-error Types of property 'isRequired' are incompatible.
      required: { user: required(same("container.user", STRING)) } satisfies Part<"user">,
      // @ts-expect-error Type 'Row<readonly string[]>' is not assignable to type 'Row<number>'.
      member: { interval: elsewhere(listOf(STRING)), retries: elsewhere(from(1)) } satisfies Rows<Timing>,
      // @ts-expect-error Type '() => number' is not assignable to type '(context: ContainerContext) => string | Deferred | undefined'.
      decided: { "container.name": () => 1, user: same("container.user", STRING) } satisfies Part<"user">,
    };
    expect(Object.keys(refused)).toHaveLength(7);
  });

  it("refuse a wrong place, form or default where it stands", () => {
    const refused = [
      // @ts-expect-error Argument of type '"container.usr"' is not assignable to parameter of type 'Place'.
      same("container.usr", STRING),
      // @ts-expect-error Argument of type 'Shape<string>' is not assignable to parameter of type 'Shape<number>'.
      same("container.startTimeout", STRING),
      // @ts-expect-error Argument of type 'Shape<Readonly<Record<string, string | undefined>>>' is not assignable to parameter of type 'Shape<readonly { … }[]>'.
      same("container.environment", mapOf(STRING)),
      // @ts-expect-error Type '"disabled" | "enabled" | Deferred' is not assignable to type '"never"'.
      same("container.versionConsistency", oneOf("never")),
      // @ts-expect-error Type 'string' is not assignable to type 'number'.
      same("container.startTimeout", from(2), { default: "60" }),
      // @ts-expect-error The types returned by 'lower(...)' are incompatible between these types.
      to("container.dockerLabels", GPU),
      // @ts-expect-error Type '"GPUS"' is not assignable to type '"GPU" | "InferenceAccelerator" | "NeuronDevice" | Deferred | undefined'.
      to("container.resourceRequirements", { ...GPU, lower: () => [{ type: "GPUS" as const }] }),
      // @ts-expect-error Property 'family' does not exist on type 'ContainerContext'.
      to("container.user", { shape: STRING, lower: (_user: string, context) => context.family }),
      // @ts-expect-error Object literal may only specify known properties, and 'val' does not exist in type 'KeyValue'.
      items({ shape: STRING, key: "name", lower: (name: string, val: string): KeyValue => ({ name, val }) }),
    ];
    expect(refused).toHaveLength(9);
  });
});
