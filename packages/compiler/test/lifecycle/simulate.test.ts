import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expired, type EcrImage as ModelImage, type Rules } from "../../../../test/properties/ecr.ts";
import type { EcrImage } from "../../src/lifecycle/image.ts";
import { simulate, type LifecycleRule } from "../../src/lifecycle/simulate.ts";

const DAY = 86_400_000;
const NOW = 1000 * DAY;

const image = (digest: string, age: number, tags: readonly string[] = [], more: Partial<EcrImage> = {}): EcrImage => ({
  digest,
  tags,
  pushedAt: NOW - age * DAY,
  ...more,
});

function fates(rules: readonly LifecycleRule[], images: readonly EcrImage[]) {
  return Object.fromEntries(
    Array.from(simulate({ rules: [...rules] }, images, NOW), ([{ digest }, fate]) => [digest, fate]),
  );
}

const expire = { type: "expire" };
const archive = { type: "transition", targetStorageClass: "archive" };
const keep = (rulePriority: number, countNumber: number, selection: object): LifecycleRule => ({
  rulePriority,
  selection: { countType: "imageCountMoreThan", countNumber, ...selection },
  action: expire,
});

describe("a rule of age", () => {
  const untagged = {
    rulePriority: 1,
    selection: { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: 7 },
    action: expire,
  };

  it("acts once an image is older, and says from when", () => {
    expect(fates([untagged], [image("old", 8), image("new", 7), image("tagged", 90, ["1.0"])])).toEqual({
      old: { kind: "now", rule: 1, action: "expire" },
      new: { kind: "later", rule: 1, action: "expire", at: NOW },
      tagged: { kind: "kept" },
    });
  });

  it("counts from the last pull, and says nothing of what was never pulled", () => {
    const rule = {
      rulePriority: 4,
      selection: { tagStatus: "any", countType: "sinceImagePulled", countNumber: 60 },
      action: archive,
    };
    const used = image("used", 300, [], { pulledAt: NOW - 10 * DAY });
    expect(fates([rule], [used, image("idle", 300, [], { pulledAt: NOW - 61 * DAY }), image("never", 300)])).toEqual({
      used: { kind: "later", rule: 4, action: "archive", at: NOW + 50 * DAY },
      idle: { kind: "now", rule: 4, action: "archive" },
      never: { kind: "unsaid", rule: 4, action: "archive" },
    });
  });

  it("sees what is archived only where it is about the archive", () => {
    const rule = {
      rulePriority: 2,
      selection: { tagStatus: "any", countType: "sinceImageTransitioned", countNumber: 90 },
      action: expire,
    };
    const archived = image("archived", 400, [], { archivedAt: NOW - 100 * DAY });
    expect(fates([untagged, rule], [archived, image("active", 1)])).toEqual({
      archived: { kind: "now", rule: 2, action: "expire" },
      active: { kind: "later", rule: 1, action: "expire", at: NOW + 6 * DAY },
    });
  });
});

describe("a rule of a count", () => {
  it("expires the oldest beyond it, and says after how many pushes the others go", () => {
    const images = [image("a", 3), image("b", 1), image("c", 2)];
    expect(fates([keep(1, 2, { tagStatus: "any" })], images)).toEqual({
      a: { kind: "now", rule: 1, action: "expire" },
      b: { kind: "pushes", rule: 1, action: "expire", pushes: 2 },
      c: { kind: "pushes", rule: 1, action: "expire", pushes: 1 },
    });
  });

  // The example "Filtering on multiple rules" of the user guide of ECR.
  it("leaves an image to the first rule that selects it, and counts it in both", () => {
    const images = [
      image("A", 10, ["beta-1", "prod-1"]),
      image("B", 9, ["beta-2", "prod-2"]),
      image("C", 8, ["beta-3"]),
    ];
    const prod = keep(1, 1, { tagStatus: "tagged", tagPrefixList: ["prod"] });
    const beta = keep(2, 1, { tagStatus: "tagged", tagPrefixList: ["beta"] });
    expect(fates([beta, prod], images)).toMatchObject({
      A: { kind: "now", rule: 1 },
      B: { kind: "pushes", rule: 1, pushes: 1 },
      C: { kind: "pushes", rule: 2, pushes: 1 },
    });
  });
});

describe("a tag list", () => {
  it.each([
    ["release-*", "release-1", true],
    ["release-*", "prerelease-1", false],
    ["*-rc*", "1.0-rc2", true],
    ["*-rc*", "1.0", false],
    ["1.0", "1.0", true],
    ["1.0", "1.0.1", false],
    ["a*a", "a", false],
    ["a*a", "aa", true],
    ["*", "anything", true],
    ["a.c", "abc", false],
  ])("pattern %s on tag %s: %s", (pattern, tag, isSelected) => {
    const rule = keep(1, 1, { tagStatus: "tagged", tagPatternList: [pattern] });
    expect(fates([rule], [image("x", 1, [tag])])["x"]?.kind).toBe(isSelected ? "pushes" : "kept");
  });

  it("asks for all of its entries, by any of an image's tags", () => {
    const rule = keep(1, 1, { tagStatus: "tagged", tagPrefixList: ["prod", "eu"] });
    expect(fates([rule], [image("both", 1, ["eu-1", "prod-1"]), image("one", 1, ["prod-2"])])).toMatchObject({
      both: { kind: "pushes" },
      one: { kind: "kept" },
    });
  });
});

describe("simulate", () => {
  const tags = fc.array(fc.constantFrom("prod-1", "prod-2", "beta-1", "1.0"), { maxLength: 3 });
  const ages = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 });
  const SELECTIONS: readonly NonNullable<LifecycleRule["selection"]>[] = [
    { tagStatus: "untagged" },
    { tagStatus: "any" },
    { tagStatus: "tagged", tagPrefixList: ["prod"] },
    { tagStatus: "tagged", tagPatternList: ["*-1"] },
  ];
  const selections = fc.constantFrom(...SELECTIONS);
  const counts = fc.record({
    countType: fc.constantFrom("imageCountMoreThan", "sinceImagePushed"),
    countNumber: fc.integer({ min: 1, max: 20 }),
  });

  it("expires now what the model of ECR in the tests does", () => {
    const rules = fc.array(fc.tuple(selections, counts), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(ages, fc.array(tags, { minLength: 12, maxLength: 12 }), rules, (days, tagged, parts) => {
        const policy: Rules = parts.map(([selection, count], index) => ({
          rulePriority: 10 - index,
          selection: { ...selection, ...count },
          action: expire,
        }));
        const images = days.map((age, index) => image(`${index}`, age, tagged[index]));
        const model: readonly ModelImage[] = images.map(({ digest, tags: own, pushedAt }) => ({
          digest,
          tags: new Set(own),
          pushedAt: pushedAt / DAY,
        }));
        const due = Array.from(simulate({ rules: policy }, images, NOW)).filter(([, { kind }]) => kind === "now");
        expect(new Set(due.map(([{ digest }]) => digest))).toEqual(expired(policy, model, NOW / DAY));
      }),
    );
  });
});
