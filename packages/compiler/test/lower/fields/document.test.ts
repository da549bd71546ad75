import { service } from "@ecs-dsl/dsl";
import { UNKNOWN } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { loweredDocument } from "../../../src/lower/fields/document.ts";
import { Lowering } from "../../../src/lower/lowering.ts";
import { noun, sourceOf } from "../../../src/lower/nouns/noun.ts";
import { documentOf, IMAGE, lowerShop } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;

describe("loweredDocument", () => {
  const subject = noun({}, "services.api", 'service "api"');
  const origins = () => [{ at: ["cpu"], source: sourceOf(subject, ["cpu"]) }];
  const documentWith = (lowering: Lowering) =>
    loweredDocument(lowering, "taskDefinition", { name: "api", props: {} }, { cpu: "256" }, { origins });

  it("holds the value, and asks for origins only when somebody does", () => {
    let asked = 0;
    const lowering = new Lowering({ name: "shop" }, { name: "production" });
    const counted = () => {
      asked++;
      return origins();
    };
    const document = loweredDocument(lowering, "cluster", { name: "api", props: {} }, {}, { origins: counted });
    expect(asked).toBe(0);
    expect(document.origins).toEqual(document.origins);
    expect(asked).toBe(1);
  });

  it("is deployed to the environment's region, where that is one", () => {
    const regionOf = (region: string) =>
      documentWith(new Lowering({ name: "shop" }, { name: "production", account: "123456789012", region })).region;
    expect([regionOf("eu-west-1"), regionOf("eu-wset-1")]).toEqual(["eu-west-1", undefined]);
    expect(documentWith(new Lowering({ name: "shop" }, { name: "default" })).region).toBeUndefined();
  });

  it("does not know what was written and could not be used", () => {
    const lowering = new Lowering({ name: "shop" }, { name: "production" });
    lowering.leaveOut(subject, ["cpu"]);
    expect(documentWith(lowering).value).toEqual({ cpu: UNKNOWN });
  });

  it("has no place for what it does not hold by that name", () => {
    const lowering = new Lowering({ name: "shop" }, { name: "production" });
    const sidecar = { ...subject, at: ["sidecars", "log"] };
    const log = { at: ["containerDefinitions", 0], source: sourceOf(sidecar) };
    for (const name of ["logging", "image"]) lowering.leaveOut(sidecar, [name]);
    const value = { containerDefinitions: [{ name: "log" }] };
    const document = loweredDocument(lowering, "taskDefinition", { name: "api", props: {} }, value, {
      origins: () => [log],
    });
    expect(document.value).toEqual({ containerDefinitions: [{ name: "log", image: UNKNOWN }] });
  });
});

describe("suppressions of a noun", () => {
  it("go to the document that each is about", () => {
    const suppress = [
      { code: "fargate/platform-version-latest", reason: "Tested with it." },
      { code: "images/latest-tag", reason: "The vendor has no other." },
      { code: "suppression/unused", reason: "No rule has it." },
    ];
    const { assembly } = lowerShop({ workloads: [service("api", { ...base, suppress })] });
    const codes = Object.fromEntries(
      assembly.documents.map(({ kind, suppressions = [] }) => [kind, suppressions.map(({ code }) => code)]),
    );
    expect(codes).toMatchObject({
      service: ["fargate/platform-version-latest"],
      taskDefinition: ["images/latest-tag", "suppression/unused"],
    });
  });

  it("leave a list unknown of which an item could not be used", () => {
    const command = Object(["node", 5]);
    const lowered = lowerShop({ workloads: [service("api", { ...base, command })] });
    expect(documentOf(lowered, "taskDefinition")).toMatchObject({ containerDefinitions: [{ command: UNKNOWN }] });
  });
});
